using Quire.Repository.Data.Files;
using Quire.Repository.Files;

namespace Quire.Web.Depositing.Files;

/// <summary>How a draft describes a file, to be changed.</summary>
public sealed record FileFormShown
{
    /// <summary>The dataset.</summary>
    public required EditedDataset Dataset { get; init; }

    /// <summary>The file, as it is stored.</summary>
    public required FileView Stored { get; init; }

    /// <summary>The name that is written.</summary>
    public required string Name { get; init; }

    /// <summary>What is written besides.</summary>
    public required UploadFields Fields { get; init; }

    /// <summary>When the version it began from was last changed.</summary>
    public required string Seen { get; init; }

    /// <summary>What somebody else said of the file meanwhile: what is stored, and what is written here.</summary>
    public IReadOnlyList<(string Field, string Stored, string Written)> Conflicts { get; init; } = [];

    /// <summary>How the reading of it as a table is going; null where there is nothing to say.</summary>
    public FileIngestRecord? Ingest { get; init; }

    /// <summary>What was done with it just now; empty for nothing.</summary>
    public string Done { get; init; } = "";

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }
}
