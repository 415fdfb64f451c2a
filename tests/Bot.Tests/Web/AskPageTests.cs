using System.Net;
using System.Text.Json;
using Bot.Answers;
using Bot.Content;
using Bot.Web.Pages;
using Xunit;

namespace Bot.Tests.Web;

public sealed class AskPageTests
{
    [Fact]
    public async Task The_empty_page_asks()
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, response) = await host.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<html lang=\"en\">", body, StringComparison.Ordinal);
        Assert.Contains("name=\"q\"", body, StringComparison.Ordinal);
        Assert.Contains("/conferences/festa-2018", body, StringComparison.Ordinal);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("ja,en;q=0.8", "", "ja")]
    [InlineData("en;q=0.5, ja-JP", "", "ja")]
    [InlineData("fr, en;q=0.9, ja;q=0.1", "", "en")]
    [InlineData("ja", "?lang=en", "en")]
    [InlineData(";;;", "", "en")]
    public async Task The_empty_page_speaks_the_reader_s_language(string accepted, string query, string language)
    {
        await using var host = await RunningHost.StartAsync();

        var (_, body, _) = await host.GetAsync("/" + query, null, ("Accept-Language", accepted));

        Assert.Contains($"<html lang=\"{language}\">", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_marks_what_matched_and_opens_the_notes_at_it()
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync("/?q=engineer+hiring");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<mark>hiring</mark>", body, StringComparison.Ordinal);
        Assert.Contains("/conferences/festa-2018/sessions/A10?lang=en&amp;line=", body, StringComparison.Ordinal);
        Assert.Contains("#kiku-excerpt\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Japanese_question_is_answered_in_Japanese()
    {
        await using var host = await RunningHost.StartAsync();

        var (_, body, _) = await host.GetAsync("/?q=" + Uri.EscapeDataString("エンジニア採用"), null, ("Accept-Language", "en"));

        Assert.Contains("<html lang=\"ja\">", body, StringComparison.Ordinal);
        Assert.Contains("採用", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/ask?q=hiring", null)]
    [InlineData("/?q=hiring", "application/json")]
    public async Task Programs_get_the_same_object_as_on_the_command_line(string path, string? accept)
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync(path, null, accept is null ? [] : [("Accept", accept)]);

        Assert.Equal(HttpStatusCode.OK, status);
        using var json = JsonDocument.Parse(body);
        Assert.Equal(
            ["question", "language", "outcome", "scope", "total", "excerpts", "suggestions", "elapsedMs", "assumed", "version"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("   ", HttpStatusCode.OK)]
    [InlineData("a", HttpStatusCode.OK)]
    [InlineData("\u0000\u0007\u001b[2J", HttpStatusCode.OK)]
    [InlineData("🙂🙂🙂", HttpStatusCode.OK)]
    [InlineData("<script>alert(1)</script>", HttpStatusCode.OK)]
    [InlineData("\"><img src=x onerror=alert(1)>", HttpStatusCode.OK)]
    [InlineData("' OR 1=1 --", HttpStatusCode.OK)]
    public async Task Odd_questions_get_a_page(string question, HttpStatusCode expected)
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync("/?q=" + Uri.EscapeDataString(question));

        Assert.Equal(expected, status);
        Assert.Contains("</html>", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", body, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("長")]
    public async Task A_question_of_ten_thousand_characters_is_told_so(string character)
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync("/?q=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat(character, 10_000))));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("10,000", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_are_told_what_is_wrong_too()
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync("/api/ask?q=");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("""{"error":"The question is empty."}""", body);
    }

    [Fact]
    public void Nothing_found_shows_the_nearest_sessions_and_what_to_ask()
    {
        var page = AskPage.Draw(SampleNotes.NothingAnswer, "zebra").ToString();

        Assert.Contains("The notes say nothing about “zebra”.", page, StringComparison.Ordinal);
        Assert.Contains("/conferences/festa-2018/sessions/A10?lang=en", page, StringComparison.Ordinal);
        Assert.Contains("/?q=sessions", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Doubt_and_foreign_excerpts_are_said()
    {
        Assert.Contains(
            "Not sure", AskPage.Draw(SampleNotes.HiringAnswer with { Outcome = Outcome.Weak }, "q").ToString(),
            StringComparison.Ordinal);
        Assert.Contains(
            "Nothing about this in A10", AskPage.Draw(SampleNotes.HiringAnswer with { OutsideScope = true }, "q").ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Language.English), "Assuming “hiring” for “hirign”. Assuming “b&lt;b&gt;” for “&lt;i&gt;&amp;&quot;”.")]
    [InlineData(nameof(Language.Japanese), "「hirign」を「hiring」とみなしました。「&lt;i&gt;&amp;&quot;」を「b&lt;b&gt;」とみなしました。")]
    public void What_is_taken_for_a_typing_error_is_said_above_the_excerpts(string language, string expected)
    {
        var answer = SampleNotes.HiringAnswer with { Language = Enum.Parse<Language>(language), Assumed = [new("hirign", "hiring"), new("<i>&\"", "b<b>")] };

        var page = AskPage.Draw(answer, "hirign").ToString();
        var nothing = AskPage.Draw(answer with { Outcome = Outcome.None, Excerpts = [] }, "hirign").ToString();

        Assert.Contains($"<p class=\"quiet\" role=\"status\">{expected}</p>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("class=\"quiet\"", StringComparison.Ordinal) < page.IndexOf("class=\"excerpts\"", StringComparison.Ordinal));
        Assert.Contains(expected, nothing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Language.English))]
    [InlineData(nameof(Language.Japanese))]
    public void Nothing_is_assumed_of_words_that_are_known(string language)
    {
        var answer = SampleNotes.HiringAnswer with { Language = Enum.Parse<Language>(language) };

        Assert.DoesNotContain("class=\"quiet\"", AskPage.Draw(answer, "hiring").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_asks_for_more_and_the_translation_is_linked()
    {
        var page = AskPage.Draw(SampleNotes.HiringAnswer, "what about hiring").ToString();

        Assert.Contains("/?q=what%20about%20hiring&amp;lang=en&amp;top=5#kiku-excerpt-2", page, StringComparison.Ordinal);
        Assert.Contains("/conferences/festa-2018/sessions/A10?lang=ja&amp;q=what%20about%20hiring#saiyou", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_offers_questions_in_its_language()
    {
        Assert.Contains(
            "/?q=what%20now", AskPage.Draw(new Help(Language.English, ["what now"]), "help").ToString(), StringComparison.Ordinal);
        Assert.Contains("使い方", AskPage.Draw(new Help(Language.Japanese, []), "help").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_sessions_and_one_session_are_pages()
    {
        var conference = SampleNotes.Snapshot.Conferences[0];

        Assert.Contains(
            "Infrastructure without notes", AskPage.Draw(new SessionList(Language.English, [conference]), "sessions").ToString(),
            StringComparison.Ordinal);
        Assert.Contains(
            "A panel on the role.",
            AskPage.Draw(new SessionDetails(Language.English, conference, conference.Sessions[0], null), "show A10").ToString(),
            StringComparison.Ordinal);
    }
}
