using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>A question as index terms.</summary>
/// <param name="Text">As it was asked.</param>
/// <param name="Tokens">Its terms; those of misspelt words are replaced by what they are taken for.</param>
/// <param name="Corrections">What is assumed, by the place of the misspelt word in the question.</param>
internal sealed record AnalyzedQuestion(string Text, IReadOnlyList<Token> Tokens, IReadOnlyDictionary<int, Correction> Corrections);
