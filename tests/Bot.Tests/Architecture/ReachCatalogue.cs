namespace Bot.Tests.Architecture;

/// <summary>Which types and members of the framework and the packages are which <see cref="Reach"/>.</summary>
internal static class ReachCatalogue
{
    /// <summary>Namespaces, types and members (<c>Type::Member</c>); the longest that fits decides.</summary>
    private static readonly (string Name, Reach Reach)[] Entries =
    [
        ("System.IO", Reach.Files),
        ("System.IO.Stream", Reach.Streams),
        ("System.IO.MemoryStream", Reach.Streams),
        ("System.IO.UnmanagedMemoryStream", Reach.Streams),
        ("System.IO.SeekOrigin", Reach.Streams),
        ("System.IO.TextReader", Reach.Streams),
        ("System.IO.TextWriter", Reach.Streams),
        ("System.IO.StringReader", Reach.Streams),
        ("System.IO.StringWriter", Reach.Streams),
        ("System.IO.InvalidDataException", Reach.Streams),
        ("System.IO.IOException", Reach.Streams),
        ("System.IO.Pipelines", Reach.Streams),
        ("System.Reflection.Assembly::GetManifestResourceStream", Reach.Streams),
        ("Microsoft.Win32.SafeHandles", Reach.Files),
        ("System.Net", Reach.Network),
        // Decodes &amp;amp; and touches no network, whatever its namespace says.
        ("System.Net.WebUtility", Reach.None),
        ("System.TimeProvider", Reach.Clock),
        ("System.DateTime::get_Now", Reach.Clock),
        ("System.DateTime::get_UtcNow", Reach.Clock),
        ("System.DateTime::get_Today", Reach.Clock),
        ("System.DateTimeOffset::get_Now", Reach.Clock),
        ("System.DateTimeOffset::get_UtcNow", Reach.Clock),
        ("System.Environment::get_TickCount", Reach.Clock),
        ("System.Environment::get_TickCount64", Reach.Clock),
        ("System.Diagnostics.Stopwatch", Reach.Clock),
        ("System.Threading.Timer", Reach.Clock),
        ("System.Threading.PeriodicTimer", Reach.Clock),
        ("System.Threading.Tasks.Task::Delay", Reach.Clock),
        ("System.Threading.Thread", Reach.Threads),
        ("System.Threading.Tasks.Task::Run", Reach.Threads),
        ("System.Threading.Tasks.Parallel", Reach.Threads),
        ("System.Threading.Channels", Reach.Threads),
        ("System.Console", Reach.Console),
        ("System.CommandLine", Reach.Console),
        ("Spectre.Console", Reach.Console),
        ("System.Environment::GetEnvironmentVariable", Reach.Environment),
        ("System.Environment::get_CurrentDirectory", Reach.Environment),
        ("System.AppContext", Reach.Environment),
        ("System.Diagnostics.Process", Reach.Environment),
        ("Microsoft.AspNetCore", Reach.Host),
        ("Microsoft.Extensions", Reach.Host),
        ("Markdig", Reach.Markdown),
        ("YamlDotNet", Reach.Yaml),
        ("AngleSharp", Reach.Html),
        ("NodaTime", Reach.TimeZones),
        ("System.Data", Reach.Database),
        ("Microsoft.Data", Reach.Database),
        ("SQLitePCL", Reach.Database),
        ("Npgsql", Reach.Database),
        ("Dapper", Reach.Database),
        ("Polly", Reach.Resilience),
        ("OpenTelemetry", Reach.Telemetry),
        ("ModelContextProtocol", Reach.Assistants),
        ("Microsoft.OpenApi", Reach.Host),
        ("Microsoft.IdentityModel", Reach.Network),
        ("Microsoft.Identity", Reach.Network),
        ("Microsoft.Bot", Reach.Network),
        ("Microsoft.Rest", Reach.Network),
    ];

    private static readonly Dictionary<string, Reach> ByName =
        Entries.ToDictionary(entry => entry.Name, entry => entry.Reach, StringComparer.Ordinal);

    public static Reach Of(Use use)
    {
        if (use.Member is { } member && ByName.TryGetValue($"{use.Type}::{member}", out var reach))
            return reach;
        for (var name = use.Type; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
        {
            if (ByName.TryGetValue(name, out reach))
                return reach;
        }

        return Reach.None;
    }
}
