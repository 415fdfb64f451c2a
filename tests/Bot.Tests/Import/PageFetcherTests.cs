using System.IO.Compression;
using System.Net;
using Bot.Import;
using Bot.Import.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Tests.Import;

public sealed class PageFetcherTests : IAsyncLifetime
{
    private readonly WebApplication site = Build();
    private string root = "";

    public async ValueTask InitializeAsync()
    {
        site.MapGet("/page", () => Results.Content("<p>Words.</p>", "text/html; charset=utf-8"));
        site.MapGet("/notes.txt", () => Results.Content("Words.", "text/plain"));
        site.MapGet("/image", () => Results.Bytes([1, 2], "image/png"));
        site.MapGet("/once", () => Results.Redirect("/page"));
        site.MapGet("/loop", () => Results.Redirect("/loop"));
        site.MapGet("/file", () => Results.Redirect("file:///etc/passwd"));
        site.MapGet("/nowhere", (HttpContext context) =>
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = "//[";
        });
        site.MapGet("/huge", () => Results.Bytes(new byte[PageFetcher.MaximumBytes + 1], "text/html"));
        site.MapGet("/bomb", (HttpContext context) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return Results.Bytes(Packed(PageFetcher.MaximumBytes * 2), "text/html");
        });
        site.MapGet("/never", async (HttpContext context) => await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));
        await site.StartAsync();
        root = site.Services.GetService(typeof(Microsoft.AspNetCore.Hosting.Server.IServer)) is Microsoft.AspNetCore.Hosting.Server.IServer server
            ? server.Features.Get<IServerAddressesFeature>()!.Addresses.Single()
            : "";
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/page", "Html", "page")]
    [InlineData("/once", "Html", "page")]
    [InlineData("/notes.txt", "PlainText", "notes.txt")]
    public async Task A_page_is_fetched_where_private_addresses_are_allowed(string path, string format, string name)
    {
        var page = await Fetch(path, allowPrivate: true);
        Assert.Equal(format, page.Format.ToString());
        Assert.Equal(name, page.Name);
        Assert.Contains("Words.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/image", "image/png")]
    [InlineData("/missing", "404")]
    [InlineData("/loop", "redirects more than")]
    [InlineData("/file", "not http or https")]
    [InlineData("/nowhere", "no address")]
    [InlineData("/huge", "larger than")]
    public async Task What_is_no_page_is_refused_with_the_reason(string path, string reason)
    {
        var failure = await Assert.ThrowsAsync<ImportFailedException>(() => Fetch(path, allowPrivate: true));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0x7f.1")]
    [InlineData("2130706433")]
    public async Task This_machine_is_not_asked_by_whatever_name(string host)
    {
        var failure = await Assert.ThrowsAsync<ImportFailedException>(() => FetchAt($"http://{host}:{new Uri(root).Port}/page", allowPrivate: false));
        Assert.Contains("not on the public internet", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_large_only_when_unpacked_is_refused()
    {
        var failure = await Assert.ThrowsAsync<ImportFailedException>(() => Fetch("/bomb", allowPrivate: true));
        Assert.Contains("larger than", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_never_ends_is_given_up()
    {
        using var fetcher = new PageFetcher(allowPrivate: true, TimeSpan.FromMilliseconds(200));
        var failure = await Assert.ThrowsAsync<ImportFailedException>(
            () => fetcher.FetchAsync(new(root + "/never"), null, TestContext.Current.CancellationToken));
        Assert.Contains("took longer", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/x", true)]
    [InlineData("http://example.com", true)]
    [InlineData("ftp://example.com", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("notes/report.txt", false)]
    [InlineData("/notes/report.txt", false)]
    public void Only_web_addresses_are_fetched(string text, bool isAddress) => Assert.Equal(isAddress, PageFetcher.AddressOf(text) is not null);

    private static byte[] Packed(int length)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(new byte[length]);
        return packed.ToArray();
    }

    private Task<SourceDocument> Fetch(string path, bool allowPrivate) => FetchAt(root + path, allowPrivate);

    private static async Task<SourceDocument> FetchAt(string address, bool allowPrivate)
    {
        using var fetcher = new PageFetcher(allowPrivate, Eventually.Patience);
        return await fetcher.FetchAsync(new Uri(address), null, TestContext.Current.CancellationToken);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        return builder.Build();
    }
}
