using System.Collections.Frozen;

namespace Bot.Emulators.Slack.Model;

internal enum TokenKind
{
    Unknown,
    Bot,
    App,
    Revoked,
    Uninstalled,
}

/// <summary>What the app was granted, until it is taken away.</summary>
internal sealed class SlackGrant(SlackIdentity identity, IReadOnlySet<string> scopes)
{
    private volatile FrozenSet<string> granted = scopes.ToFrozenSet();
    private volatile bool revoked;
    private volatile bool uninstalled;

    public string Provided => string.Join(',', granted.Order(StringComparer.Ordinal));

    public bool IsInstalled => !uninstalled;

    public bool Has(string scope) => granted.Contains(scope);

    public void Change(IEnumerable<string> scopes) => granted = scopes.ToFrozenSet();

    public void Revoke() => revoked = true;

    public void Uninstall() => uninstalled = true;

    public TokenKind KindOf(string token) =>
        token == identity.AppToken ? TokenKind.App
        : token != identity.BotToken ? TokenKind.Unknown
        : uninstalled ? TokenKind.Uninstalled
        : revoked ? TokenKind.Revoked
        : TokenKind.Bot;
}
