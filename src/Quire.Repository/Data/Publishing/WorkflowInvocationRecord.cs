using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Quire.Domain.Publishing;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Data.Publishing;

/// <summary>A workflow under way for a dataset. It is gone when the workflow has ended.</summary>
public sealed class WorkflowInvocationRecord
{
    /// <summary>What whoever does a step outside names it by; nobody can guess it.</summary>
    public required string Id { get; set; }

    public long DatasetId { get; set; }

    /// <summary>The lock it holds; once somebody lifted that, the workflow is over.</summary>
    public long LockId { get; set; }

    /// <summary>Why it runs, one of <see cref="WorkflowTriggers"/>.</summary>
    public required string Trigger { get; set; }

    /// <summary>The steps as they were when it began.</summary>
    public List<WorkflowStep> Steps { get; set; } = [];

    /// <summary>The step it is at, from 0.</summary>
    public int Position { get; set; }

    public WorkflowState State { get; set; }

    /// <summary>Whether who knows the id may edit the dataset, while the step waits.</summary>
    public bool IsAuthorized { get; set; }

    /// <summary>Account of whoever publishes; null when that is not known.</summary>
    public long? PublisherId { get; set; }

    /// <summary>How much the release changes.</summary>
    public ReleaseKind Kind { get; set; }

    /// <summary>Number of the version.</summary>
    public int Major { get; set; }

    public int Minor { get; set; }

    /// <summary>Why it failed; null while it did not.</summary>
    public string? Reason { get; set; }

    /// <summary>What its publisher is told of that; null for the reason.</summary>
    public string? Message { get; set; }

    public DateTime StartedAt { get; set; }

    public WorkflowStep Step => Steps[Position];

    /// <summary>Its beginning, to tell it apart in logs: the whole lets others act.</summary>
    public string ShortId => Short(Id);

    /// <summary>The beginning of an id.</summary>
    public static string Short(string id) => id.Length > 8 ? id[..8] : id;
}

internal sealed class WorkflowInvocationMapping : IEntityTypeConfiguration<WorkflowInvocationRecord>
{
    public void Configure(EntityTypeBuilder<WorkflowInvocationRecord> builder)
    {
        builder.ToTable("workflow_invocations");
        builder.Ignore(i => i.Step);
        builder.Ignore(i => i.ShortId);
        builder.Property(i => i.Steps).AsJson();
        builder.HasOne<DatasetRecord>().WithMany().HasForeignKey(i => i.DatasetId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(i => i.DatasetId);
    }
}
