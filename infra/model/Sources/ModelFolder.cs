using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Search.Meaning;

namespace Bot.Model.Sources;

/// <summary>
/// A folder with a sentence model as sentence-transformers lays it out (https://sbert.net): <c>model.onnx</c> and <c>vocab.txt</c>, and optionally
/// <c>1_Pooling/config.json</c>, <c>config_sentence_transformers.json</c>, <c>sentence_bert_config.json</c> and <c>tokenizer_config.json</c>.
/// </summary>
internal sealed record ModelFolder(string Path)
{
    private const string Advice = "infra/model/get.sh makes such a folder; Search:Model names it.";

    /// <summary>The number of places of a file that are hashed to tell it from others.</summary>
    private const int Samples = 16;

    private const int SampleLength = 64 * 1024;

    public string Model => System.IO.Path.Combine(Path, "model.onnx");

    public string Vocabulary => System.IO.Path.Combine(Path, "vocab.txt");

    /// <summary>The first token's vector stands for the sentence; otherwise the mean of all.</summary>
    public bool IsFirstToken => Flag("1_Pooling/config.json", "pooling_mode_cls_token") ?? false;

    public bool IsLowerCase => Flag("tokenizer_config.json", "do_lower_case") ?? true;

    /// <summary>The longest text in tokens; the rest is not read.</summary>
    public int LongestText => Read("sentence_bert_config.json", root => root.GetProperty("max_seq_length").GetInt32(), 256);

    public string QuestionPrompt => Prompt("query");

    public string PassagePrompt => Prompt("passage");

    /// <exception cref="SentenceModelException">The folder, or one of its two files, is missing.</exception>
    public void Check()
    {
        if (!Directory.Exists(Path))
            throw new SentenceModelException($"there is no folder {Path}", Advice);
        foreach (var file in new[] { Model, Vocabulary }.Where(file => !File.Exists(file)))
            throw new SentenceModelException($"{file} is missing", Advice);
    }

    /// <summary>Tells models apart by samples of their files: 90 MB take longer to read than a question to answer.</summary>
    public string Identity()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in new[] { Model, Vocabulary })
            Append(hash, file);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{IsFirstToken} {IsLowerCase} {LongestText}")));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string file)
    {
        using var stream = File.OpenRead(file);
        hash.AppendData(BitConverter.GetBytes(stream.Length));
        var buffer = new byte[SampleLength];
        for (var i = 0; i < Samples; i++)
        {
            stream.Position = Math.Max(0, stream.Length - SampleLength) * i / (Samples - 1);
            hash.AppendData(buffer, 0, stream.ReadAtLeast(buffer, SampleLength, throwOnEndOfStream: false));
        }
    }

    private string Prompt(string name) => Read(
        "config_sentence_transformers.json",
        root => root.TryGetProperty("prompts", out var prompts) && prompts.TryGetProperty(name, out var prompt) ? prompt.GetString() ?? "" : "",
        "");

    private bool? Flag(string file, string name) => Read(file, root => root.TryGetProperty(name, out var value) ? value.GetBoolean() : (bool?)null, null);

    private T Read<T>(string file, Func<JsonElement, T> read, T otherwise)
    {
        var path = System.IO.Path.Combine(Path, file);
        if (!File.Exists(path))
            return otherwise;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new SentenceModelException($"{path} is not what sentence-transformers writes", Advice, failure);
        }
    }
}
