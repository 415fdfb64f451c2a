using Bot.Model.Vectors;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Model;

/// <summary>Vectors on disk: what is whole is read, what is not is made anew.</summary>
public sealed class VectorFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.PathOf("kiku.vectors");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_kept_is_read_again()
    {
        Write("m", 3, (1, [1, 2, 3]), (2, [4, 5, 6]));

        Assert.Equal([(1, "1 2 3"), (2, "4 5 6")], Read("m", 3));
    }

    [Fact]
    public void More_is_added_to_what_is_there()
    {
        Write("m", 2, (1, [1, 2]));
        Write("m", 2, (2, [3, 4]));

        Assert.Equal([(1, "1 2"), (2, "3 4")], Read("m", 2));
    }

    [Theory]
    [InlineData("other", 2)]
    [InlineData("m", 3)]
    public void Vectors_of_another_model_or_length_are_not_read_and_the_file_is_begun_anew(string model, int dimensions)
    {
        Write("m", 2, (1, [1, 2]));

        Assert.Empty(Read(model, dimensions));
        Assert.Empty(Read("m", 2));
    }

    [Fact]
    public void A_file_that_was_cut_anywhere_gives_the_whole_records_before_the_cut_and_takes_more()
    {
        Write("m", 2, (1, [1, 2]), (2, [3, 4]));
        var whole = File.ReadAllBytes(Path);
        var record = 16 + (2 * sizeof(float)) + 8;
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path, whole[..length]);

            var expected = length < whole.Length - (2 * record) ? 0 : (length - (whole.Length - (2 * record))) / record;
            Assert.Equal(expected, Read("m", 2).Count);
            Write("m", 2, (9, [7, 8]));
            Assert.Equal(expected + 1, Read("m", 2).Count);
        }
    }

    [Fact]
    public void No_changed_byte_is_taken_for_a_vector()
    {
        Write("m", 2, (1, [1, 2]));
        var whole = File.ReadAllBytes(Path);
        for (var i = 0; i < whole.Length; i++)
        {
            var broken = (byte[])whole.Clone();
            broken[i] ^= 0x10;
            File.WriteAllBytes(Path, broken);

            Assert.Empty(Read("m", 2));
        }
    }

    [Fact]
    public void While_one_process_writes_another_reads_and_writes_nothing()
    {
        using var first = VectorFile.Open(Path, "m", 2);
        first.Read(_ => true, (_, _) => { });
        first.Append(1, [1, 2]);
        first.Flush();

        using (var second = VectorFile.Open(Path, "m", 2))
        {
            var read = new List<UInt128>();
            second.Read(_ => true, (key, _) => read.Add(key));
            second.Append(2, [3, 4]);
            second.Clear();

            Assert.True(second.IsReadOnly);
            Assert.Equal([(UInt128)1], read);
        }

        first.Append(3, [5, 6]);
        first.Dispose();
        Assert.Equal([(1, "1 2"), (3, "5 6")], Read("m", 2));
    }

    [Fact]
    public void A_file_of_another_model_is_not_touched_while_its_process_writes()
    {
        using var first = VectorFile.Open(Path, "m", 2);
        first.Read(_ => true, (_, _) => { });
        first.Append(1, [1, 2]);
        first.Flush();

        Assert.Empty(Read("other", 2));

        first.Dispose();
        Assert.Equal([(1, "1 2")], Read("m", 2));
    }

    [Fact]
    public void A_file_mostly_of_texts_that_are_no_more_is_outgrown()
    {
        Write("m", 1, [.. Enumerable.Range(1, 10_002).Select(key => (key, new float[] { key }))]);

        using var file = VectorFile.Open(Path, "m", 1);
        file.Read(key => key == 1, (_, _) => { });

        Assert.True(file.IsOutgrown);
    }

    private void Write(string model, int dimensions, params (int Key, float[] Vector)[] vectors)
    {
        using var file = VectorFile.Open(Path, model, dimensions);
        file.Read(_ => false, (_, _) => { });
        foreach (var (key, vector) in vectors)
            file.Append((UInt128)key, vector);
    }

    private List<(int Key, string Vector)> Read(string model, int dimensions)
    {
        using var file = VectorFile.Open(Path, model, dimensions);
        var read = new List<(int, string)>();
        file.Read(_ => true, (key, vector) => read.Add(((int)key, string.Join(' ', vector.ToArray()))));
        return read;
    }
}
