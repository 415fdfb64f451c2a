using Bot.Web.Access;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Tests.Web;

/// <summary>Debian's Chromium, started once; nothing is downloaded.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public const string Chromium = "/usr/bin/chromium";

    /// <summary>Without these it looks for updates and for its maker's hosts.</summary>
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run",
    ];

    private static readonly float Milliseconds = (float)Eventually.Patience.TotalMilliseconds;

    private IPlaywright? playwright;

    /// <summary>Null where none is installed.</summary>
    public IBrowser? Browser { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;

        Assertions.SetDefaultExpectTimeout(Milliseconds);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Quiet, Timeout = Milliseconds });
    }

    /// <summary>A page that is waited for as long as a busy machine needs.</summary>
    public async Task<IPage> OpenAsync(BrowserNewPageOptions? options = null)
    {
        var page = await Browser!.NewPageAsync(options);
        page.SetDefaultTimeout(Milliseconds);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();

        playwright?.Dispose();
    }
}

/// <summary>The pages in a real browser.</summary>
public sealed class BrowserTests : IClassFixture<BrowserFixture>, IAsyncLifetime
{
    private readonly BrowserFixture fixture;
    private readonly List<string> requests = [];
    private readonly List<string> complaints = [];
    private RunningHost? host;

    public BrowserTests(BrowserFixture fixture) => this.fixture = fixture;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(fixture.Browser is null, $"{BrowserFixture.Chromium} is not installed (apt-get install chromium)");
        host = await RunningHost.StartAsync();
    }

    [Fact]
    public async Task A_question_is_typed_and_its_answer_read_where_it_stands()
    {
        var page = await OpenAsync(new());
        await page.GotoAsync("/");

        // The cursor is in the box already, as soon as the page is painted.
        await Assertions.Expect(page.Locator("[name=q]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("engineer hiring");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".excerpts mark").First).ToBeVisibleAsync();
        Assert.Contains("hiring", await page.Locator(".excerpts mark").AllInnerTextsAsync());

        await page.Locator(".excerpts h2 a").First.ClickAsync();
        var excerpt = page.Locator("#" + SessionAddress.ExcerptAnchor);
        await Assertions.Expect(excerpt).ToBeInViewportAsync();
        Assert.Contains("/conferences/festa-2018/sessions/A10?lang=en&line=", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("main mark").First).ToBeInViewportAsync();
        AssertQuiet();
    }

    [Fact]
    public async Task The_pages_can_be_used_without_a_mouse()
    {
        var page = await OpenAsync(new());
        await page.GotoAsync("/conferences/festa-2018/sessions/A10?lang=en");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.Contains('#', StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
        AssertQuiet();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=engineer+hiring")]
    [InlineData("/conferences/festa-2018/sessions/A10?lang=ja")]
    [InlineData("/conferences/festa-2018/sessions/X1")]
    [InlineData("/insights?lang=ja")]
    public async Task A_phone_shows_the_whole_width(string path)
    {
        var page = await OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(path);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
        AssertQuiet();
    }

    [Fact]
    public async Task The_other_language_opens_at_the_same_section()
    {
        var page = await OpenAsync(new());
        await page.GotoAsync("/conferences/festa-2018/sessions/A10?lang=en#gunosy-hiring");

        await page.Locator("#gunosy-hiring .across").ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await Assertions.Expect(page.Locator("#saiyou")).ToBeInViewportAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
            await host.DisposeAsync();
    }

    private async Task<IPage> OpenAsync(BrowserNewPageOptions options)
    {
        options.BaseURL = host!.Address;
        var page = await fixture.OpenAsync(options);
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Dialog += (_, dialog) => complaints.Add(dialog.Message);
        page.PageError += (_, error) => complaints.Add(error);
        return page;
    }

    /// <summary>Nothing was asked of another host, and the browser saw no broken rule, such as a blocked style.</summary>
    private void AssertQuiet()
    {
        Assert.All(requests, url => Assert.StartsWith(host!.Address, url, StringComparison.Ordinal));
        Assert.Empty(complaints);
    }
}
