using Bot.Content;

namespace Bot.Evaluation.Questions;

/// <summary>A question and what it should be answered with.</summary>
/// <param name="File">Where it stands, as <see cref="Problem.File"/>.</param>
/// <param name="Expected">Null when the notes do not answer it.</param>
/// <param name="Paraphrase">It shares no content word with its answer.</param>
/// <param name="Fields">Everything that the file says of it, as text: what results can be broken down by.</param>
internal sealed record EvaluationQuestion(
    string File,
    int Line,
    string Text,
    Language Language,
    ExpectedAnswer? Expected,
    bool Paraphrase,
    IReadOnlyDictionary<string, string> Fields);
