namespace Bot.Evaluation;

/// <param name="Path">Where it is.</param>
/// <param name="Shown">As messages name it.</param>
internal sealed record InputFile(string Path, string Shown);
