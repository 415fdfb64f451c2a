using System.Numerics.Tensors;
using Bot.Search.Meaning;
using Microsoft.Extensions.AI;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;

namespace Bot.Model.Sources;

/// <summary>A sentence model of a folder, computed in this process. Safe for concurrent use.</summary>
internal sealed class LocalModel : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>Texts that are computed together; with more, memory grows and time does not fall.</summary>
    private const int BatchSize = 16;

    private readonly InferenceSession session;
    private readonly BertTokenizer tokenizer;
    private readonly bool isFirstToken;
    private readonly int longestText;

    /// <summary>The vectors of all tokens.</summary>
    private readonly string output;

    private LocalModel(InferenceSession session, BertTokenizer tokenizer, ModelFolder folder)
    {
        this.session = session;
        this.tokenizer = tokenizer;
        output = session.OutputMetadata.Where(pair => pair.Value.Dimensions.Length == 3).Select(pair => pair.Key).FirstOrDefault()
            ?? throw new SentenceModelException($"{folder.Model} gives no vectors of tokens", "It is no model that makes sentence vectors.");
        isFirstToken = folder.IsFirstToken;
        longestText = folder.LongestText;
    }

    public static ModelSource In(string path) => new(path, () =>
    {
        var folder = new ModelFolder(Path.GetFullPath(path));
        folder.Check();
        var (identity, question, passage) = (folder.Identity(), folder.QuestionPrompt, folder.PassagePrompt);
        return new OpenedModel(Load(folder), identity, question, passage);
    });

    private static LocalModel Load(ModelFolder folder)
    {
        using var options = new Microsoft.ML.OnnxRuntime.SessionOptions();
        // Threads that wait for work must not take the processor from whoever answers.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            var loaded = new InferenceSession(folder.Model, options);
            var lower = new BertOptions { LowerCaseBeforeTokenization = folder.IsLowerCase };
            return new LocalModel(loaded, BertTokenizer.Create(folder.Vocabulary, lower), folder);
        }
        catch (OnnxRuntimeException failure)
        {
            throw new SentenceModelException($"{folder.Model} cannot be loaded", "It is broken, or no ONNX model: infra/model/get.sh makes it anew.", failure);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or FormatException)
        {
            throw new SentenceModelException($"{folder.Vocabulary} is no vocabulary of BERT", "infra/model/get.sh makes it anew.", failure);
        }
    }

    public void Dispose() => session.Dispose();

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        long[][] texts = [.. values.Select(text => tokenizer.EncodeToIds(text, longestText, out _, out _).Select(id => (long)id).ToArray())];
        var vectors = new Embedding<float>[texts.Length];
        // Texts of one length together: a batch is as long as its longest.
        foreach (var batch in Enumerable.Range(0, texts.Length).OrderBy(i => texts[i].Length).Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Compute(batch, texts, vectors);
        }

        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(vectors));
    }

    private void Compute(int[] batch, long[][] texts, Embedding<float>[] vectors)
    {
        var length = batch.Max(i => texts[i].Length);
        var ids = new DenseTensor<long>([batch.Length, length]);
        var mask = new DenseTensor<long>([batch.Length, length]);
        for (var row = 0; row < batch.Length; row++)
        {
            texts[batch[row]].CopyTo(ids.Buffer.Span[(row * length)..]);
            mask.Buffer.Span.Slice(row * length, texts[batch[row]].Length).Fill(1);
        }

        var inputs = new List<NamedOnnxValue>
        {
            NamedOnnxValue.CreateFromTensor("input_ids", ids), NamedOnnxValue.CreateFromTensor("attention_mask", mask),
        };
        if (session.InputMetadata.ContainsKey("token_type_ids"))
            inputs.Add(NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>([batch.Length, length])));
        using var results = session.Run(inputs, [output]);
        var states = (DenseTensor<float>)results[0].AsTensor<float>();
        var size = states.Dimensions[^1];
        for (var row = 0; row < batch.Length; row++)
            vectors[batch[row]] = new(Pool(states.Buffer.Span[(row * length * size)..], isFirstToken ? 1 : texts[batch[row]].Length, size));
    }

    /// <summary>The mean of the first tokens' vectors.</summary>
    private static float[] Pool(ReadOnlySpan<float> states, int tokens, int size)
    {
        var sum = new float[size];
        for (var token = 0; token < tokens; token++)
            TensorPrimitives.Add(sum, states.Slice(token * size, size), sum);
        TensorPrimitives.Divide(sum, tokens, sum);
        return sum;
    }
}
