using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Publishing.Workflows;

namespace Quire.Repository.Data.Publishing;

/// <summary>What is to be done before or after datasets are published.</summary>
public sealed class WorkflowRecord
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public List<WorkflowStep> Steps { get; set; } = [];

    public DateTime CreatedAt { get; set; }
}

internal sealed class WorkflowMapping : IEntityTypeConfiguration<WorkflowRecord>
{
    public void Configure(EntityTypeBuilder<WorkflowRecord> builder)
    {
        builder.ToTable("workflows");
        builder.Property(w => w.Steps).AsJson();
    }
}
