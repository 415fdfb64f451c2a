using Bot.Answers;
using Bot.Content;
using Bot.Presentation;

namespace Bot.Web.Access;

/// <summary>Addresses of session pages at <see cref="WebOptions.PublicUrl"/>, signed unless the pages are public.</summary>
internal sealed class SessionLinks : ISessionLinks
{
    private readonly string address;
    private readonly LinkSigner? signer;

    private SessionLinks(Uri address, LinkSigner? signer)
    {
        this.address = address.AbsoluteUri.TrimEnd('/');
        this.signer = signer;
    }

    /// <summary>Without a public address there are no links.</summary>
    public static ISessionLinks For(WebOptions options)
    {
        if (options.PublicUrl is null)
            return NoSessionLinks.Instance;

        var signed = options is { Access: PageAccess.Loopback, LinkKey: not null };
        return new SessionLinks(options.PublicUrl, signed ? new LinkSigner(options.LinkKey!) : null);
    }

    public string? To(string conference, string session, Language language, SessionPlace? place)
    {
        var code = SessionLabels.PlainCode(conference, session);
        var lines = place is { FirstLine: > 0 } ? new LineRange(place.FirstLine, place.LastLine) : (LineRange?)null;
        var page = new SessionAddress(conference, code, language)
        {
            Signature = signer?.Sign(conference, code),
            Place = lines,
            Anchor = lines is null ? place?.SectionId : SessionAddress.ExcerptAnchor,
        };
        return address + page;
    }
}
