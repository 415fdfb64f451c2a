using Bot.Model.Sources;
using Bot.Model.Vectors;
using Bot.Search.Meaning;
using Bot.Web;

namespace Bot.Model;

/// <summary>The sentence model that settings name: it is opened at the first use, and its vectors are kept in a file.</summary>
internal sealed class SentenceModel(ModelSource source, SearchOptions options, TimeProvider time, Action<string> report) : ISentenceModel
{
    /// <summary>Texts that are asked for together, and then kept.</summary>
    private const int BatchSize = 64;

    private const string Probe = "What was said about it?";

    private readonly SemaphoreSlim opening = new(1);
    private OpenedModel? model;
    private QuestionVectors? questions;

    /// <inheritdoc cref="Bot.Web.Sentences.OpenSentenceModel"/>
    public static ISentenceModel Open(SearchOptions options, TimeProvider time, Action<string> report) =>
        new SentenceModel(SourceOf(options), options, time, report);

    public string Name => source.Name;

    public string? Failure => questions?.Failure;

    public async Task<ISentenceIndex> IndexAsync(SentenceTexts texts, Action<int> progress, CancellationToken cancellation)
    {
        var opened = await OpenAsync(cancellation).ConfigureAwait(false);
        var dimensions = (await EmbedAsync(opened, [Probe], cancellation).ConfigureAwait(false))[0].Length;
        string[] passages = [.. texts.Passages().Select(passage => opened.PassagePrompt + passage)];
        UInt128[] keys = [.. passages.Select(VectorFile.KeyOf)];
        var table = new VectorTable(keys, dimensions);
        using var kept = new KeptVectors(options.ModelFile, opened.Identity, dimensions, report);
        kept.ReadInto(table);
        var missing = passages.Zip(keys).Where(pair => table.Wants(pair.Second)).DistinctBy(pair => pair.Second).ToList();
        progress(texts.Count - missing.Count);
        foreach (var batch in missing.Chunk(BatchSize))
        {
            var vectors = await EmbedAsync(opened, [.. batch.Select(pair => pair.First)], cancellation).ConfigureAwait(false);
            if (vectors[0].Length != dimensions)
                throw new SentenceModelException($"{Name} gives vectors of {vectors[0].Length} numbers, and of {dimensions}", "It is tried again shortly.");
            for (var i = 0; i < batch.Length; i++)
                table.Set(batch[i].Second, vectors[i]);
            kept.Append(batch.Select(pair => pair.Second), table);
            progress(batch.Length);
        }

        return new SentenceIndex(table, texts, questions = new QuestionVectors(opened, Name, options.ModelTimeout, time, report));
    }

    public async Task<string> ExamineAsync(CancellationToken cancellation)
    {
        var opened = await OpenAsync(cancellation).ConfigureAwait(false);
        await EmbedAsync(opened, [Probe], cancellation).ConfigureAwait(false);
        var started = time.GetTimestamp();
        var vector = (await EmbedAsync(opened, [Probe], cancellation).ConfigureAwait(false))[0];
        var elapsed = time.GetElapsedTime(started);
        if (elapsed > options.ModelTimeout)
            throw new SentenceModelException(
                $"{Name} takes {elapsed.TotalMilliseconds:0} ms for a question, longer than Search:ModelTimeout", "Set it longer, or take a faster model.");
        return $"{Name}: vectors of {vector.Length} numbers, {elapsed.TotalMilliseconds:0} ms for a question";
    }

    public void Dispose()
    {
        model?.Dispose();
        opening.Dispose();
    }

    private static ModelSource SourceOf(SearchOptions options) =>
        options.ModelUrl is { } address ? RemoteModel.At(options, address) : LocalModel.In(options.Model!);

    private async Task<OpenedModel> OpenAsync(CancellationToken cancellation)
    {
        await opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return model ??= source.Open();
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task<float[][]> EmbedAsync(OpenedModel opened, IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(RemoteModel.LongestCall, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await Embedding.OfAsync(opened, Name, texts, RemoteModel.LongestCall, either.Token).ConfigureAwait(false);
        }
        catch (SentenceModelException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
    }
}
