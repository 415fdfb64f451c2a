using System.Net;
using System.Text.RegularExpressions;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Web;

public sealed partial class SessionPageTests
{
    private const string Page = "/conferences/festa-2018/sessions/A10";

    [Fact]
    public async Task Notes_have_headings_that_can_be_linked_to()
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync(Page + "?lang=en");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h1>The role of a VP of Engineering</h1>", body, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"intro\">Introduction", body, StringComparison.Ordinal);
        Assert.Contains("<h3 id=\"gunosy-hiring\">How does Gunosy organise hiring?", body, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer nofollow\"", body, StringComparison.Ordinal);
    }

    /// <summary>Made when the file was one session: a place in it leads to the talk, without one the talks are listed.</summary>
    [Theory]
    [InlineData("/conferences/notes/sessions/x?lang=en&line=11", "<h1>Locks</h1>")]
    [InlineData("/conferences/notes/sessions/x?lang=en", "sessions/x-s2?lang=en")]
    [InlineData("/conferences/notes/sessions/y?lang=en", "<h1>Gulls</h1>")]
    [InlineData("/conferences/notes/sessions/y?lang=en&line=7", "<h1>Crabs</h1>")]
    public async Task An_address_of_a_file_leads_to_its_sessions(string address, string expected)
    {
        var notes = Given.Files(
            ("x.md", "# Ports\n\nRain.\n\n## Tides by Mira Sol\n\nHigh.\n\n## Locks by Ada Quay\n\nShut.\n"),
            ("y.md", "# Talk 1: Gulls\n\nLoud.\n\n# Talk 2: Crabs\n\nRed.\n"));
        await using var host = await RunningHost.StartAsync(notes: notes.Snapshot);

        Assert.Contains(expected, (await host.GetAsync(address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_language_is_linked_at_the_same_section()
    {
        await using var host = await RunningHost.StartAsync();

        var (_, body, _) = await host.GetAsync(Page + "?lang=en&line=22");

        // Once at the section's heading, once for the page, since the reader came for that section.
        Assert.Equal(2, Regex.Count(body, Regex.Escape("sessions/A10?lang=ja#saiyou"), RegexOptions.None, Regex.InfiniteMatchTimeout));
    }

    [Fact]
    public async Task The_excerpt_stands_out_with_its_words_marked()
    {
        await using var host = await RunningHost.StartAsync();

        var (_, body, _) = await host.GetAsync(Page + "?lang=en&line=22&end=24&mark=hiring&mark=team");

        Assert.Contains("<p id=\"kiku-excerpt\" class=\"excerpt\">Kato decides on engineer <mark>hiring</mark>.</p>", body, StringComparison.Ordinal);
        Assert.Contains("<p class=\"excerpt\">The recruiting <mark>team</mark> runs the process.</p>", body, StringComparison.Ordinal);
        Assert.Contains("<p>They meet weekly.</p>", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?line=-1&end=x&mark=")]
    [InlineData("?line=22&end=1")]
    [InlineData("?line=99999999999999&mark=%00")]
    [InlineData("?lang=xx&key=%F0%9F%99%82")]
    public async Task An_address_that_makes_no_sense_shows_the_notes_all_the_same(string query)
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Page + query)).Status);
    }

    [Fact]
    public async Task What_the_notes_contain_is_only_text()
    {
        await using var host = await RunningHost.StartAsync();

        foreach (var path in new[] { "/conferences/festa-2018/sessions/X1", "/conferences", "/?q=Sandbox", "/?q=show+X1" })
        {
            var (_, body, _) = await host.GetAsync(path);
            Assert.Empty(LiveMarkup().Matches(body));
        }
    }

    [Theory]
    [InlineData("/conferences/none")]
    [InlineData("/conferences/festa-2018/sessions/B99")]
    [InlineData("/nothing/here")]
    [InlineData("/assets/kiku.css")]
    public async Task What_is_not_there_gets_a_page_that_says_so(string path)
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("There is nothing here", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_without_notes_says_so()
    {
        await using var host = await RunningHost.StartAsync();

        var (_, body, _) = await host.GetAsync("/conferences/festa-2018/sessions/a60?lang=ja");

        Assert.Contains("There are no notes of this session.", body, StringComparison.Ordinal);
        Assert.Contains("There are no Japanese notes of this session.", body, StringComparison.Ordinal);
    }

    /// <summary>Anything that a browser would run or load from a note.</summary>
    [GeneratedRegex("""<script|<img src="?x|href="javascript:""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LiveMarkup();
}
