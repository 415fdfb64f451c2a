using System.Buffers.Binary;
using Bot.Search.Lexicon;
using Xunit;

namespace Bot.Tests.Search.Lexicon;

public sealed class LexiconFileTests
{
    [Fact]
    public void The_shipped_file_opens()
    {
        var lexicon = new BilingualLexicon(LexiconFile.OpenResource());

        Assert.InRange(lexicon.WordCount, 200_000, 400_000);
        Assert.InRange(lexicon.EnglishCount, 100_000, 400_000);
    }

    /// <summary>The tables are read where the assembly is mapped: 20 MB of them must not go to the heap.</summary>
    [Fact]
    public void Opening_and_looking_up_copies_nothing_to_the_heap()
    {
        string[] words = ["採用", "サーバー", "機械学習", "話す", "ない言葉"];
        Look(new BilingualLexicon(LexiconFile.OpenResource()), words);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Look(new BilingualLexicon(LexiconFile.OpenResource()), words);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(80, found);
        Assert.InRange(allocated, 0, 32_000);
    }

    [Fact]
    public void Bytes_in_memory_read_as_the_file_does()
    {
        var lexicon = new BilingualLexicon(LexiconFile.Open(Empty()));

        Assert.Equal((0, 0), (lexicon.WordCount, lexicon.EnglishCount));
        Assert.Equal(-1, lexicon.FindWord("採用"));
    }

    [Fact]
    public void Another_format_says_what_to_do()
    {
        var data = Empty();
        data[0] ^= 1;

        var error = Assert.Throws<InvalidDataException>(() => LexiconFile.Open(data));
        Assert.Equal(
            $"lexicon.bin has the wrong format (magic {LexiconFormat.Magic ^ 1:x8}, {LexiconFormat.TableCount} tables): build it anew with infra/lexicon",
            error.Message);
    }

    [Fact]
    public void Another_number_of_tables_says_what_to_do()
    {
        var data = Empty();
        data[sizeof(int)]++;

        var error = Assert.Throws<InvalidDataException>(() => LexiconFile.Open(data));
        Assert.Contains($"{LexiconFormat.TableCount + 1} tables", error.Message, StringComparison.Ordinal);
    }

    /// <summary>A file shorter than its header was read beyond its end.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData((LexiconFormat.HeaderLength * sizeof(int)) - 1)]
    public void A_file_cut_within_the_header_says_what_to_do(int length)
    {
        var error = Assert.Throws<InvalidDataException>(() => LexiconFile.Open(Empty()[..length]));
        Assert.Equal($"lexicon.bin is cut short ({length} bytes): build it anew with infra/lexicon", error.Message);
    }

    [Fact]
    public void A_file_cut_within_the_tables_says_what_to_do()
    {
        var data = Empty();
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan((LexiconFormat.HeaderLength - 1) * sizeof(int)), 4);

        var error = Assert.Throws<InvalidDataException>(() => LexiconFile.Open(data));
        Assert.StartsWith("lexicon.bin is cut short", error.Message, StringComparison.Ordinal);
    }

    private static int Look(BilingualLexicon lexicon, string[] words)
    {
        var found = 0;
        for (var i = 0; i < 100; i++)
        {
            var word = lexicon.FindWord(words[i % words.Length]);
            found += word >= 0 && lexicon.ToEnglish(word).Length > 0 ? 1 : 0;
        }

        return found;
    }

    /// <summary>A lexicon without words: the header, and tables of zeros where a lookup begins.</summary>
    private static byte[] Empty()
    {
        const int Header = (LexiconFormat.HeaderLength * sizeof(int) + 7) & ~7;
        var firsts = (LexiconFormat.LastCharacter - LexiconFormat.FirstCharacter + 2) * sizeof(int);
        var data = new byte[Header + firsts + 8];
        Span<int> header = new int[LexiconFormat.HeaderLength];
        header[0] = LexiconFormat.Magic;
        header[1] = LexiconFormat.TableCount;
        for (var table = 0; table < LexiconFormat.TableCount; table++)
            (header[2 + (2 * table)], header[3 + (2 * table)]) = table switch
            {
                (int)LexiconTable.FirstCharacters => (Header, firsts),
                (int)LexiconTable.PrefixWords => (Header + firsts, sizeof(int)),
                _ => (data.Length, 0),
            };

        for (var i = 0; i < header.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(i * sizeof(int)), header[i]);
        return data;
    }
}
