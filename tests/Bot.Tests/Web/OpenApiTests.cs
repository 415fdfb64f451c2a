using System.Net;
using System.Text.Json;
using Bot.Answers;
using Bot.Tests.Mcp;
using Bot.Web;
using Bot.Web.Access;
using Xunit;

namespace Bot.Tests.Web;

public sealed class OpenApiTests
{
    [Fact]
    public async Task The_description_is_for_those_who_may_ask()
    {
        await using var host = await RunningHost.StartAsync();
        await using var open = await RunningHost.StartAsync(new() { Access = PageAccess.Public });
        var elsewhere = ("X-Forwarded-For", "203.0.113.9");

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/openapi.json")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync("/openapi.json", null, elsewhere)).Status);
        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/openapi.json", null, elsewhere)).Status);
    }

    [Fact]
    public async Task The_schema_of_an_answer_has_the_fields_of_the_contract_and_each_is_always_there()
    {
        var document = await ReadAsync();
        var schemas = document.GetProperty("components").GetProperty("schemas");
        var answer = schemas.GetProperty("AnswerDocument");

        Assert.Equal(AnswerContract.Paths.Order(), SchemaPaths.Of(answer, "", schemas).Order());
        foreach (var schema in (string[])["AnswerDocument", "ExcerptDocument", "ErrorDocument"])
        {
            var fields = schemas.GetProperty(schema).GetProperty("properties").EnumerateObject().Select(field => field.Name);
            Assert.Equal(fields.Order(), schemas.GetProperty(schema).GetProperty("required").EnumerateArray().Select(field => field.GetString()!).Order());
        }

        Assert.Equal(["found", "weak", "none"], answer.GetProperty("properties").GetProperty("outcome").GetProperty("enum").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task The_version_is_the_contract_s_and_stands_in_every_answer()
    {
        await using var host = await RunningHost.StartAsync();
        using var answer = JsonDocument.Parse((await host.GetAsync("/api/ask?q=hiring")).Body);

        Assert.Equal($"{AnswerDocument.Contract}", (await ReadAsync()).GetProperty("info").GetProperty("version").GetString());
        Assert.Equal(AnswerDocument.Contract, answer.RootElement.GetProperty("version").GetInt32());
        // A change of this number is a promise broken: it wants a line in the change log.
        Assert.Equal(1, AnswerDocument.Contract);
    }

    /// <summary>The description is made apart from the host, so what it promises is tried there.</summary>
    [Fact]
    public async Task What_is_described_is_there()
    {
        await using var host = await RunningHost.StartAsync();
        var document = await ReadAsync();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            var operation = path.Value.GetProperty("get");
            var query = operation.TryGetProperty("parameters", out var parameters)
                ? string.Join('&', parameters.EnumerateArray().Select(one => $"{one.GetProperty("name").GetString()}={Uri.EscapeDataString(one.GetProperty("example").ToString())}"))
                : "";
            var (status, body, response) = await host.GetAsync($"{path.Name}?{query}");

            Assert.Equal((path.Name, HttpStatusCode.OK, "application/json"), (path.Name, status, response.Content.Headers.ContentType!.MediaType));
            Assert.True(operation.GetProperty("responses").TryGetProperty("200", out _), path.Name);
            if (path.Name == "/api/ask")
                AnswerContract.Check(body);
        }

        Assert.Equal(["/api/ask", "/healthz", "/readyz"], document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order());
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/ask")).Status);
    }

    [Fact]
    public async Task Parameters_do_what_they_are_described_to_do()
    {
        await using var host = await RunningHost.StartAsync();
        var parameters = (await ReadAsync()).GetProperty("paths").GetProperty("/api/ask").GetProperty("get").GetProperty("parameters").EnumerateArray().ToList();

        Assert.Equal(["lang", "q", "session", "top"], parameters.Select(one => one.GetProperty("name").GetString()!).Order());
        Assert.Equal(["q"], parameters.Where(one => one.TryGetProperty("required", out var required) && required.GetBoolean()).Select(one => one.GetProperty("name").GetString()!));
        Assert.Contains("\"language\":\"ja\"", (await host.GetAsync("/api/ask?q=engineer+hiring&lang=ja")).Body, StringComparison.Ordinal);
        Assert.Contains("\"session\":\"A60\"", (await host.GetAsync("/api/ask?q=engineer+hiring&session=A60")).Body, StringComparison.Ordinal);
        using var one = JsonDocument.Parse((await host.GetAsync("/api/ask?q=hiring&top=1")).Body);
        Assert.Equal(1, one.RootElement.GetProperty("excerpts").GetArrayLength());
    }

    [Fact]
    public async Task Examples_are_answers_of_the_contract()
    {
        var responses = (await ReadAsync()).GetProperty("paths").GetProperty("/api/ask").GetProperty("get").GetProperty("responses");

        foreach (var response in responses.EnumerateObject())
        {
            var example = response.Value.GetProperty("content").GetProperty("application/json").GetProperty("example");
            if (response.Name == "200")
                AnswerContract.Check(example.GetRawText());
            else
                Assert.False(string.IsNullOrEmpty(example.GetProperty("error").GetString()));
        }
    }

    [Theory]
    [InlineData(null, "/")]
    [InlineData("https://kiku.example.com", "https://kiku.example.com")]
    public async Task The_server_is_the_public_address(string? publicUrl, string expected)
    {
        var options = new WebOptions { PublicUrl = publicUrl is null ? null : new(publicUrl), LinkKey = new string('k', 32) };

        Assert.Equal(expected, (await ReadAsync(options)).GetProperty("servers")[0].GetProperty("url").GetString());
    }

    private static async Task<JsonElement> ReadAsync(WebOptions? options = null)
    {
        await using var host = await RunningHost.StartAsync(options);
        var (_, body, response) = await host.GetAsync("/openapi.json");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using var document = JsonDocument.Parse(body);
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        return document.RootElement.Clone();
    }
}
