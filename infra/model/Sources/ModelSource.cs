using Microsoft.Extensions.AI;

namespace Bot.Model.Sources;

/// <summary>A sentence model that was opened.</summary>
/// <param name="Identity">The same for the same model only: vectors of another are of no use.</param>
/// <param name="QuestionPrompt">Stands before every question, as some models want it.</param>
/// <param name="PassagePrompt">Stands before every passage.</param>
internal sealed record OpenedModel(
    IEmbeddingGenerator<string, Embedding<float>> Generator, string Identity, string QuestionPrompt = "", string PassagePrompt = "") : IDisposable
{
    public void Dispose() => Generator.Dispose();
}

/// <summary>The place of a sentence model.</summary>
/// <param name="Name">For people.</param>
/// <param name="Open">Throws a <see cref="Bot.Search.Meaning.SentenceModelException"/> where there is none.</param>
internal sealed record ModelSource(string Name, Func<OpenedModel> Open);
