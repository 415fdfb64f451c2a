using Bot.State.Sql;
using Xunit;

namespace Bot.Tests.State;

public sealed class StatementFileTests
{
    [Fact]
    public void Both_dialects_have_the_same_statements_but_for_what_only_one_needs()
    {
        var sqlite = StatementFile.Of("Sqlite").Names;
        var postgres = StatementFile.Of("Postgres").Names;

        Assert.Equal(["migrations.lock"], postgres.Except(sqlite));
        Assert.Equal(
            ["deliveries.abandon", "inbox.abandon", "transaction.begin", "transaction.commit", "transaction.rollback"],
            sqlite.Except(postgres).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_dialects_have_the_same_steps() => Assert.Equal(
        Migration.Of("Sqlite").Select(step => (step.Version, step.Name)), Migration.Of("Postgres").Select(step => (step.Version, step.Name)));
}
