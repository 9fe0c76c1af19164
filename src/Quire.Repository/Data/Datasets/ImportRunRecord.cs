using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Datasets;

/// <summary>An import of a folder of the server, under way or done.</summary>
public sealed class ImportRunRecord
{
    public long Id { get; set; }

    public ImportRunKind Kind { get; set; }

    /// <summary>The dataset files are added to, or the collection datasets are made in. It may be gone by now.</summary>
    public long ObjectId { get; set; }

    /// <summary>Account on whose behalf it runs. It may be gone by now.</summary>
    public long AccountId { get; set; }

    /// <summary>The folder or file below the folder for imports, with slashes.</summary>
    public required string Folder { get; set; }

    /// <summary>Whether collections that are missing are made.</summary>
    public bool MakesCollections { get; set; }

    public ImportRunState State { get; set; }

    /// <summary>The last file that was dealt with; null before the first. They come in the order of their paths.</summary>
    public string? LastPath { get; set; }

    /// <summary>How many files came in.</summary>
    public int Imported { get; set; }

    /// <summary>How many did not.</summary>
    public int Failed { get; set; }

    /// <summary>What came of each file, in a line each; those that failed and the first that came in.</summary>
    public List<string> Messages { get; set; } = [];

    /// <summary>Why it ended before its end; null when it did not.</summary>
    public string? Reason { get; set; }

    /// <summary>Whether it ended because it was tried too often. It goes on when its job is tried again.</summary>
    public bool GivenUp { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRunRecord>
{
    public void Configure(EntityTypeBuilder<ImportRunRecord> builder)
    {
        builder.ToTable("import_runs");
        builder.HasIndex(r => r.ObjectId);
        builder.HasIndex(r => r.EndedAt);
        builder.Property(r => r.Messages).AsJson();
        // Whoever deals with a file moves it on; two cannot.
        builder.Property(r => r.LastPath).IsConcurrencyToken();
    }
}
