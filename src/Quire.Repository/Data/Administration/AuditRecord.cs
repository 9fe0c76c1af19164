using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Administration;

/// <summary>One line of the audit log: written in the transaction it speaks of, never changed.</summary>
public sealed class AuditRecord
{
    public long Id { get; set; }

    public DateTime At { get; set; }

    /// <summary>Who, as assignee text; <c>:system</c> for jobs.</summary>
    public required string Caller { get; set; }

    public required string Operation { get; set; }

    public long? ObjectId { get; set; }

    /// <summary>What the operation wants remembered; never secrets.</summary>
    public string? Details { get; set; }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRecord>
{
    public void Configure(EntityTypeBuilder<AuditRecord> builder)
    {
        builder.ToTable("audit_log");
        builder.HasIndex(a => a.ObjectId);
        builder.HasIndex(a => a.At);
        // What one person did, or one operation, is looked for in a log of years.
        builder.HasIndex(a => new { a.Caller, a.Id });
        builder.HasIndex(a => new { a.Operation, a.Id });
    }
}
