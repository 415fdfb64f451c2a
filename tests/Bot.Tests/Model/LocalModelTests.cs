using Bot.Model;
using Bot.Search.Meaning;
using Bot.Tests.Content;
using Bot.Web;
using Xunit;

namespace Bot.Tests.Model;

/// <summary>Models in a folder.</summary>
public sealed class LocalModelTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_missing_folder_is_named() => Assert.Equal($"there is no folder {folder.PathOf("m")}", await FailureAsync());

    [Fact]
    public async Task A_missing_model_is_named()
    {
        folder.Write("m/vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n");

        Assert.Equal($"{folder.PathOf("m/model.onnx")} is missing", await FailureAsync());
    }

    [Fact]
    public async Task A_missing_vocabulary_is_named()
    {
        folder.Write("m/model.onnx", "x");

        Assert.Equal($"{folder.PathOf("m/vocab.txt")} is missing", await FailureAsync());
    }

    [Fact]
    public async Task A_broken_model_is_named()
    {
        folder.Write("m/model.onnx", "x").Write("m/vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\n");

        Assert.Equal($"{folder.PathOf("m/model.onnx")} cannot be loaded", await FailureAsync());
    }

    [Fact]
    public async Task A_broken_file_beside_it_is_named()
    {
        folder.Write("m/model.onnx", "x").Write("m/vocab.txt", "[PAD]\n").Write("m/config_sentence_transformers.json", "{");

        Assert.EndsWith("config_sentence_transformers.json is not what sentence-transformers writes", await FailureAsync(), StringComparison.Ordinal);
    }

    /// <summary>The gate gets the models; elsewhere <c>infra/model/get.sh</c> does.</summary>
    [Theory]
    [InlineData("all-MiniLM-L6-v2")]
    [InlineData("arctic-embed-xs")]
    public async Task A_real_model_finds_what_shares_no_word(string name)
    {
        var path = Path.Combine(Repository.Root, "artifacts", "models", name);
        Assert.SkipUnless(File.Exists(Path.Combine(path, "model.onnx")), $"{name} is not there: infra/model/get.sh gets it");
        using var model = Open(path);

        var index = await model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);

        (string Question, int Nearest)[] questions =
            [("how much do employees earn", 0), ("boats", 1), ("musical instruments", 2), ("winter weather", 3), ("船", 1)];
        foreach (var (question, nearest) in questions)
        {
            var cosines = new float[4];
            index.Compare(index.VectorOf(question), cosines);
            Assert.Equal((question, nearest), (question, Array.IndexOf(cosines, cosines.Max())));
        }

        Assert.StartsWith($"{path}: vectors of 384 numbers, ", await model.ExamineAsync(Stop), StringComparison.Ordinal);
    }

    private async Task<string> FailureAsync()
    {
        using var model = Open(folder.PathOf("m"));
        var examined = await Assert.ThrowsAsync<SentenceModelException>(() => model.ExamineAsync(Stop));
        var indexed = await Assert.ThrowsAsync<SentenceModelException>(() => model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop));
        Assert.Equal(examined.Message, indexed.Message);
        Assert.Contains("infra/model/get.sh", examined.Advice, StringComparison.Ordinal);
        return examined.Message;
    }

    private ISentenceModel Open(string path) => SentenceModel.Open(
        new SearchOptions { Model = path, ModelFile = folder.PathOf("kiku.vectors"), ModelTimeout = TimeSpan.FromMinutes(10) }, TimeProvider.System, _ => { });
}
