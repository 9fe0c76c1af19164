namespace Quire.Domain.Publishing.Workflows;

/// <summary>When workflows run, by wire names.</summary>
public static class WorkflowTriggers
{
    /// <summary>Before a version is published, which waits for it.</summary>
    public const string PrePublish = "PrePublishDataset";

    /// <summary>After a version was published.</summary>
    public const string PostPublish = "PostPublishDataset";

    public static readonly IReadOnlyList<string> All = [PrePublish, PostPublish];
}
