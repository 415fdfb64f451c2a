using Bot.Content;

namespace Bot.Answers.Reading;

/// <summary>A question as it was understood.</summary>
/// <param name="Text">What was asked, control characters removed.</param>
/// <param name="Courtesy">What the message is, when it is nothing but a greeting or thanks.</param>
/// <param name="Targets">What the answer is limited to; empty: nothing.</param>
/// <param name="Terms">The words to search for: the question without the names in <paramref name="Targets"/>; empty when it holds nothing else.</param>
/// <param name="TermsLanguage">Of <paramref name="Terms"/>, which may be inherited from a question in another language.</param>
/// <param name="Rest">The question without the names, also when it holds nothing to search for.</param>
/// <param name="FullText">The words to search for when the scope turned out to hold nothing: without a scope that was only inherited.</param>
/// <param name="IsNameOnly">The question is nothing but the name of what it is limited to.</param>
/// <param name="IsFollowUp">Scope or terms were inherited from the question before.</param>
internal sealed record ReadQuestion(
    string Text,
    Language Language,
    Courtesy Courtesy,
    Intent Intent,
    IReadOnlyList<ScopeTarget> Targets,
    string Terms,
    Language TermsLanguage,
    string Rest,
    string FullText,
    bool IsNameOnly,
    bool IsFollowUp)
{
    /// <summary>Those of <see cref="Targets"/> that are told beside the text: they hold for every kind of answer.</summary>
    public IReadOnlyList<ScopeTarget> Told { get; init; } = [];
}
