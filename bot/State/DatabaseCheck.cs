using Bot.Conversations;
using Bot.Diagnostics;

namespace Bot.State;

/// <summary>Whether the database opens, is of this version and takes writes. Whether it answers is the inbox's readiness.</summary>
internal sealed class DatabaseCheck(IStateDatabase database) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    private const long Little = 1024 * Megabyte;

    private const long TooLittle = 50 * Megabyte;

    public string Name => "database";

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation) => new((ReadinessReport?)null);

    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            var report = await database.ExamineAsync(cancellation);
            return report.Folder is { } folder ? [Judge(report), Space(folder)] : [Judge(report)];
        }
        catch (StoreException failure)
        {
            return [new(Name, HealthState.Failed, failure.Message, "Look at State:File or State:ConnectionString, and at who may read and write there.")];
        }
    }

    private Finding Judge(DatabaseReport report) => report.Version switch
    {
        null => new(Name, HealthState.Well, $"{report.Place} is not there yet, and can be: Kiku makes it when it starts"),
        { } version when version > report.Known => new(
            Name, HealthState.Failed, $"{report.Place} is of a newer version of Kiku (step {version}, this program knows {report.Known})",
            "Start the newer version, or restore a backup."),
        { } version when version < report.Known => new(
            Name, HealthState.Warning, $"{report.Place} is at step {version} of {report.Known}",
            "The next start of this program brings it up to date; back it up before."),
        { } version => new(Name, HealthState.Well, $"{report.Place} opens, takes writes, and is at step {version} of {report.Known}"),
    };

    private static Finding Space(string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var summary = $"{free / Megabyte:N0} MB free at {folder}";
        return free switch
        {
            < TooLittle => new("disk", HealthState.Failed, summary, "Make room: messages that cannot be stored are not answered."),
            < Little => new("disk", HealthState.Warning, summary, "Make room before it is full."),
            _ => new("disk", HealthState.Well, summary),
        };
    }
}
