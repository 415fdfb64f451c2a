using System.Net;
using Bot.Web;
using Bot.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Tests.Web;

/// <summary>The log says once why others get no page, and what opens the pages.</summary>
public sealed class RefusedReadersTests : IDisposable
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private readonly Recorder log = new();
    private readonly ILoggerFactory factory;

    public RefusedReadersTests() => factory = LoggerFactory.Create(logging => logging.AddProvider(log));

    public void Dispose()
    {
        factory.Dispose();
        log.Dispose();
    }

    [Fact]
    public void Of_any_number_of_refusals_one_is_told()
    {
        var gate = Gate(new());

        Assert.All(Enumerable.Range(1, 3), _ => Assert.Equal(Admission.None, gate.Admit(From("203.0.113.9"))));
        Assert.Equal(Admission.None, gate.AdmitTo(From("203.0.113.9"), "festa-2018", "A10"));

        var told = Assert.Single(log.Messages);
        Assert.Contains("203.0.113.9", told, StringComparison.Ordinal);
        Assert.Contains("Web:Access=Public", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_a_signed_link_or_asks_from_here_is_not_refused()
    {
        var gate = Gate(new() { PublicUrl = new("https://kiku.example.com"), LinkKey = Key });
        var reader = From("203.0.113.9");
        reader.Request.QueryString = new($"?{PageGate.SignatureParameter}={new LinkSigner(Key).Sign("festa-2018", "A10")}");

        Assert.Equal(Admission.OneSession, gate.AdmitTo(reader, "festa-2018", "A10"));
        Assert.Equal(Admission.Everything, gate.Admit(From("127.0.0.1")));
        Assert.Empty(log.Messages);
    }

    private PageGate Gate(WebOptions options) => new(options, new RefusedReaders(factory.CreateLogger<RefusedReaders>()));

    private static DefaultHttpContext From(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Host = new("127.0.0.1", 3978);
        context.Request.Protocol = HttpProtocol.Http11;
        return context;
    }
}
