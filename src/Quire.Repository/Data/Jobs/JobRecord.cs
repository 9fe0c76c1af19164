using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Jobs;

/// <summary>Work to be done once the transaction that asked for it stands.</summary>
public sealed class JobRecord
{
    public long Id { get; set; }

    /// <summary>Name of the job's type, as it declares it.</summary>
    public required string Kind { get; set; }

    /// <summary>The job as JSON. Earlier versions wrote other text for some kinds; each declares how that is read.</summary>
    public string Payload { get; set; } = "";

    /// <summary>The object the job works on; jobs on one object run one after another.</summary>
    public long? ObjectId { get; set; }

    /// <summary>
    /// Name of recurring work, of which there is one row only that is never removed; null for work that is done once.
    /// </summary>
    public string? Recurring { get; set; }

    public JobState State { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime RunAfter { get; set; }

    public int Attempts { get; set; }

    /// <summary>Which worker holds it.</summary>
    public string? Worker { get; set; }

    /// <summary>When the worker's claim ends unless renewed.</summary>
    public DateTime? LeaseUntil { get; set; }

    public string? LastError { get; set; }
}

internal sealed class JobMapping : IEntityTypeConfiguration<JobRecord>
{
    public void Configure(EntityTypeBuilder<JobRecord> builder)
    {
        builder.ToTable("jobs");
        builder.HasIndex(j => new { j.State, j.RunAfter });
        builder.HasIndex(j => j.ObjectId);
        builder.HasIndex(j => j.Recurring).IsUnique();
    }
}
