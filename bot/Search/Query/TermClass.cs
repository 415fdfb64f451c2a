using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>One thing the question asks for: a term and all that may stand for it, scored as if they were one term.</summary>
/// <param name="Text">As it stands in the question.</param>
/// <param name="Weight">How much it counts beside the other classes.</param>
/// <param name="Members">Terms of the index with the probability that each is meant.</param>
internal sealed record TermClass(string Text, float Weight, IReadOnlyList<TermMember> Members);

/// <param name="Text">How the member reads, for explanations.</param>
internal readonly record struct TermMember(TermKey Term, float Weight, string Text);
