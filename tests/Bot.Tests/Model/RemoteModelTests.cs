using Bot.Model;
using Bot.Search.Meaning;
using Bot.Tests.Content;
using Bot.Web;
using Xunit;

namespace Bot.Tests.Model;

/// <summary>Models behind an address, by the clients that their makers keep.</summary>
public sealed class RemoteModelTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Ollama")]
    public async Task Vectors_of_notes_and_questions_come_from_the_service(string protocol)
    {
        await using var service = await EmbeddingService.StartAsync();
        service.IsLocked = true;
        using var model = Model(service.Address, protocol, EmbeddingService.Key);

        var index = await model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop);

        var cosines = new float[4];
        index.Compare(index.VectorOf("boats"), cosines);
        Assert.Equal(1, Array.IndexOf(cosines, cosines.Max()));
        var told = $"m at {service.Address.GetLeftPart(UriPartial.Authority)}: vectors of 8 numbers, ";
        Assert.StartsWith(told, await model.ExamineAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenAI", 500, "{}", "answers with HTTP 500")]
    [InlineData("OpenAI", 404, "{}", "answers with HTTP 404")]
    [InlineData("OpenAI", 429, "{}", "answers with HTTP 429")]
    [InlineData("Ollama", 500, "{}", "")]
    [InlineData("Ollama", 404, """{"error":"model not found"}""", "")]
    [InlineData("Ollama", 200, "nonsense", "")]
    [InlineData("OpenAI", 200, "nonsense", "")]
    [InlineData("Ollama", 200, """{"model":"m","embeddings":[]}""", "gives 0 vectors for 1 texts")]
    [InlineData("Ollama", 200, """{"model":"m","embeddings":[[0,0]]}""", "gives vectors that cannot be compared")]
    public async Task Whatever_it_answers_instead_is_one_line(string protocol, int status, string body, string told)
    {
        await using var service = await EmbeddingService.StartAsync();
        service.Instead = (status, body);
        using var model = Model(service.Address, protocol);

        var failure = await Assert.ThrowsAsync<SentenceModelException>(() => model.ExamineAsync(Stop));

        Assert.StartsWith("m at http://127.0.0.1:", failure.Message, StringComparison.Ordinal);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.NotEmpty(failure.Advice);
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Ollama")]
    public async Task A_wrong_key_is_told_and_not_shown(string protocol)
    {
        await using var service = await EmbeddingService.StartAsync();
        service.IsLocked = true;
        using var model = Model(service.Address, protocol, "sk-secret");

        var failure = await Assert.ThrowsAsync<SentenceModelException>(() => model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop));

        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", failure.Message + failure.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Ollama")]
    public async Task A_service_that_is_down_is_told(string protocol)
    {
        using var port = new ClosedPort();
        using var model = Model(port.Address, protocol);

        var failure = await Assert.ThrowsAsync<SentenceModelException>(() => model.IndexAsync(Sentences.Texts(Sentences.Notes), _ => { }, Stop));

        Assert.Contains(" is not reached", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("Look whether Search:ModelUrl is reached", failure.Advice, StringComparison.Ordinal);
    }

    private ISentenceModel Model(Uri address, string protocol, string? key = null) => SentenceModel.Open(
        new SearchOptions
        {
            Model = "m",
            ModelService = Enum.Parse<ModelService>(protocol),
            ModelUrl = protocol == nameof(ModelService.OpenAI) ? new Uri(address, "/v1") : address,
            ModelKey = key,
            ModelFile = folder.PathOf("kiku.vectors"),
            ModelTimeout = TimeSpan.FromMinutes(1),
        },
        TimeProvider.System,
        _ => { });
}
