namespace Bot.Answers.Reading;

/// <summary>Kinds of value that show by how they are written, whatever the words around them.</summary>
[Flags]
internal enum ValueKind
{
    None = 0,

    /// <summary>300 euros, 5万円, free of charge.</summary>
    Money = 1,

    /// <summary>18 months, 2時間.</summary>
    Duration = 2,

    /// <summary>40 years old, 30代.</summary>
    Age = 4,

    /// <summary>20 %, a third, 3割.</summary>
    Share = 8,

    /// <summary>20 TB, 4ギガバイト.</summary>
    DataSize = 16,

    /// <summary>1.9, version 7, Java 8.</summary>
    Version = 32,
}
