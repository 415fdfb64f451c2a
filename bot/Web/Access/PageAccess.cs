namespace Bot.Web.Access;

/// <summary>Who may read the ask page and the notes. Health checks and the addresses that chat services call are not pages.</summary>
internal enum PageAccess
{
    /// <summary>Browsers on this machine, and whoever holds a signed link, for its one session.</summary>
    Loopback,

    /// <summary>Everybody who reaches the host.</summary>
    Public,
}
