using System.Text.Json;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.WebApi;
using Bot.Channels.Teams.Cards;
using Bot.Cli;
using Bot.Content;
using Bot.Presentation;
using Bot.Tests.Web;
using Bot.Web;
using Bot.Web.Pages;
using Xunit;

namespace Bot.Tests.Presentation;

/// <summary>A quoted list is a list on every surface.</summary>
public sealed class QuotedListTests
{
    private static readonly AnswerContent Content = new(ListedAnswer.Answer with { Excerpts = [ListedAnswer.Excerpt] }, ["q"]);

    [Fact]
    public void On_the_page() => Assert.Contains(
        "<p>Steps of <mark>hiring</mark>:</p><ol><li value=\"2\">Ask the team.<ul><li>What it lacks</li><li>What it wants</li></ul></li><li value=\"3\">Talk.</li></ol>",
        AskPage.Draw(Content.Reply, "q").ToString().Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void In_the_terminal()
    {
        using var output = new StringWriter();
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(SampleNotes.Snapshot);
        var sheet = new Sheet(new(TextReader.Null, output, TextWriter.Null, false, false, 40, Language.English));

        new NodeText(new(library, Settings.Default, new("content", new(SampleNotes.Snapshot, [], 4)), "content"), sheet)
            .Write(Presenter.Present(Content, Extent.Whole));
        sheet.Draw();

        Assert.Contains(
            "\n  “Steps of *hiring*:\n   2. Ask the team.\n     • What it lacks\n     • What it wants\n   3. Talk.”\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n   content/festa-2018/a10.en.md:22\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\n   Japanese notes: content/festa-2018/a10.ja.md:20\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_Slack()
    {
        var blocks = JsonSerializer.Serialize(MessageBlocks.Draw(Content, "m1", Shortening.None).Blocks!.Value, ArgumentsJson.Compact.Options);

        Assert.Contains("\"style\":\"ordered\",\"offset\":1,\"border\":1,\"elements\":[", Shape(blocks), StringComparison.Ordinal);
        Assert.Contains("\"style\":\"bullet\",\"indent\":1,\"border\":1", Shape(blocks), StringComparison.Ordinal);
        Assert.Contains("\"style\":\"ordered\",\"offset\":2,\"border\":1", Shape(blocks), StringComparison.Ordinal);
        Assert.Contains("{\"type\":\"rich_text_quote\",\"elements\":[{\"type\":\"text\",\"text\":\"Steps of \"}", blocks, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Teams()
    {
        var quotation = Assert.Single(MessageCards.Draw(Content, "m1", Shortening.None).Card!.Body.OfType<Container>());

        Assert.Equal(
            ["Steps of hiring:", "2. Ask the team.", "\u2003• What it lacks", "\u2003• What it wants", "3. Talk."],
            quotation.Items.Select(item => string.Concat(Assert.IsType<global::Bot.Channels.Teams.Cards.RichTextBlock>(item).Inlines.Select(run => run.Text))));
    }

    /// <summary>The properties of lists before their elements, in whatever order they are written.</summary>
    private static string Shape(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join('\n', document.RootElement.EnumerateArray().SelectMany(block => block.TryGetProperty("elements", out var parts) ? parts.EnumerateArray() : [])
            .Where(part => part.TryGetProperty("style", out var style) && style.ValueKind == JsonValueKind.String)
            .Select(list => string.Join(',', new[] { "style", "indent", "offset", "border" }
                .Where(name => list.TryGetProperty(name, out _)).Select(name => $"\"{name}\":{list.GetProperty(name).GetRawText()}")) + ",\"elements\":["));
    }
}
