using System.Net;
using Bot.Content;
using Bot.Web;
using Bot.Web.Access;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Tests.Web;

public sealed class AccessTests
{
    private const string Elsewhere = "kiku.example.com";

    private static readonly WebOptions Published = new()
    {
        PublicUrl = new Uri("https://kiku.example.com"),
        LinkKey = "0123456789abcdef0123456789abcdef",
    };

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=hiring")]
    [InlineData("/api/ask?q=hiring")]
    [InlineData("/conferences")]
    [InlineData("/conferences/festa-2018")]
    [InlineData("/conferences/festa-2018/sessions/A10")]
    [InlineData("/insights")]
    [InlineData("/no/such/page")]
    public async Task Beyond_this_machine_there_is_nothing(string path)
    {
        await using var host = await RunningHost.StartAsync();

        foreach (var (name, headers) in Strangers)
        {
            var (status, body, _) = await host.GetAsync(path, name, headers);
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.DoesNotContain("festa", body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<form", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/conferences/festa-2018/sessions/A10")]
    public async Task Public_pages_are_for_everybody(string path)
    {
        await using var host = await RunningHost.StartAsync(new WebOptions { Access = PageAccess.Public });

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(path, Elsewhere)).Status);
    }

    [Theory]
    [InlineData(nameof(PageAccess.Public), nameof(PageAccess.Loopback), HttpStatusCode.NotFound)]
    [InlineData(nameof(PageAccess.Loopback), nameof(PageAccess.Public), HttpStatusCode.OK)]
    public async Task What_people_asked_is_for_this_machine_unless_that_is_said_of_its_own(string pages, string insights, HttpStatusCode expected)
    {
        await using var host = await RunningHost.StartAsync(
            new WebOptions { Access = Enum.Parse<PageAccess>(pages), InsightsAccess = Enum.Parse<PageAccess>(insights) });

        foreach (var (name, headers) in Strangers)
            Assert.Equal(expected, (await host.GetAsync("/insights", name, headers)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/insights")).Status);
    }

    [Fact]
    public async Task A_signed_link_opens_its_session_and_no_other()
    {
        await using var host = await RunningHost.StartAsync(Published);
        var link = SessionLinks.For(Published).To("festa-2018", "A10", Language.English, new("intro"))!;
        Assert.StartsWith("https://kiku.example.com/conferences/festa-2018/sessions/A10?lang=en&key=", link, StringComparison.Ordinal);
        Assert.EndsWith("#intro", link, StringComparison.Ordinal);
        var path = link["https://kiku.example.com".Length..];

        var (status, body, response) = await host.GetAsync(path, Elsewhere);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("noindex, nofollow", response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.DoesNotContain("href=\"/conferences?", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path.Replace("A10", "X1", StringComparison.Ordinal), Elsewhere)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path.Replace("key=", "key=A", StringComparison.Ordinal), Elsewhere)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(path.Split("&key=")[0], Elsewhere)).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/ask?q=hiring")]
    [InlineData("/conferences/festa-2018/sessions/A10")]
    [InlineData("/readyz")]
    [InlineData("/nothing")]
    public async Task No_cache_keeps_a_page(string path)
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Equal("no-store", (await host.GetAsync(path)).Response.Headers.GetValues("Cache-Control").Single());
    }

    [Theory]
    [InlineData("https", "max-age=31536000")]
    [InlineData("http", "")]
    public void Browsers_that_came_by_https_are_told_to_come_by_nothing_else(string scheme, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = scheme;

        Responses.SetSecurityHeaders(context);

        Assert.Equal(expected, context.Response.Headers.StrictTransportSecurity.ToString());
    }

    [Fact]
    public async Task The_other_language_stays_open_to_a_signed_reader()
    {
        await using var host = await RunningHost.StartAsync(Published);
        var key = new LinkSigner(Published.LinkKey!).Sign("festa-2018", "A10");

        var (_, body, _) = await host.GetAsync($"/conferences/festa-2018/sessions/A10?lang=en&key={key}", Elsewhere);

        Assert.Contains($"sessions/A10?lang=ja&amp;key={key}", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_key_ends_old_links()
    {
        var old = new LinkSigner("0123456789abcdef0123456789abcdef").Sign("c", "s");

        Assert.True(new LinkSigner("0123456789abcdef0123456789abcdef").IsValid(old, "C", "S"));
        Assert.False(new LinkSigner("another key, of thirty-two letters").IsValid(old, "c", "s"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("not base64 at all")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void What_is_no_signature_is_refused(string? signature) =>
        Assert.False(new LinkSigner("0123456789abcdef0123456789abcdef").IsValid(signature, "c", "s"));

    [Fact]
    public void Without_a_public_address_there_are_no_links() =>
        Assert.Null(SessionLinks.For(new WebOptions()).To("c", "s", Language.English, null));

    [Fact]
    public void A_link_to_an_excerpt_opens_the_page_at_its_lines() =>
        Assert.Equal(
            "https://kiku.example.com/conferences/c/sessions/A10?lang=en&line=61&end=64#kiku-excerpt",
            SessionLinks.For(Published with { Access = PageAccess.Public }).To("c", "A10", Language.English, new("hiring", 61, 64)));

    [Fact]
    public void Public_pages_need_no_signature() =>
        Assert.Equal(
            "https://kiku.example.com/conferences/c%2Fd/sessions/%E8%AC%9B%E6%BC%94?lang=ja",
            SessionLinks.For(Published with { Access = PageAccess.Public }).To("c/d", "講演", Language.Japanese, null));

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_answers_anybody_but_tells_strangers_no_details(string path)
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, _) = await host.GetAsync(path, Elsewhere);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("details", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:1234")]
    [InlineData("[::1]:3978")]
    public async Task This_machine_has_several_names(string name)
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/", name)).Status);
    }

    /// <summary>By another name (a proxy, or DNS rebinding), and by a proxy that hides the name.</summary>
    private static (string? Host, (string, string)[] Headers)[] Strangers =>
    [
        (Elsewhere, []),
        ("127.0.0.1.example.com", []),
        (null, [("X-Forwarded-For", "203.0.113.7")]),
        (null, [("Forwarded", "for=203.0.113.7")]),
        (null, [("X-Forwarded-Proto", "https")]),
        (null, [("x-forwarded-server", "kiku")]),
        (null, [("CF-Connecting-IP", "203.0.113.7")]),
        (null, [("True-Client-IP", "127.0.0.1")]),
        (null, [("Via", "1.1 proxy")]),
    ];
}
