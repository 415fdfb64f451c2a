using Bot.Content;

namespace Bot.Answers;

/// <summary>What somebody asked, and what is known about how they asked it.</summary>
/// <param name="Text">As typed; at most <see cref="MaximumLength"/> characters are read.</param>
/// <param name="Language">Null: read from the text.</param>
/// <param name="Session">Limits the answer to one session: <c>A10</c> or <c>CONFERENCE/A10</c>.</param>
/// <param name="Previous">The question that this one follows up in the same thread; its scope and terms are inherited where this one has none.</param>
internal sealed record Question(
    string Text,
    Language? Language = null,
    string? Session = null,
    int Top = Question.DefaultTop,
    Question? Previous = null)
{
    /// <summary>Limits the answer to one conference, by its id; null: not limited.</summary>
    public string? Conference { get; init; }

    /// <summary>Limits the answer to what a person said, or somebody of an organisation, by a name of theirs in either language; null: not limited.</summary>
    public string? Speaker { get; init; }

    public const int DefaultTop = 3;

    /// <summary>The most that a program may ask for at once.</summary>
    public const int MostExcerpts = 100;

    public const int MaximumLength = 2000;
}
