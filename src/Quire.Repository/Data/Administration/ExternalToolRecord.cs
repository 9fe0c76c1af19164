using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Administration;

/// <summary>A program elsewhere that works on datasets or files when somebody opens it for one.</summary>
public sealed class ExternalToolRecord
{
    public long Id { get; set; }

    public required string DisplayName { get; set; }

    /// <summary>Short name, by which translations know it.</summary>
    public string? ToolName { get; set; }

    public required string Description { get; set; }

    /// <summary>What it is for, such as <c>explore</c>.</summary>
    public List<string> Types { get; set; } = [];

    /// <summary><c>dataset</c> or <c>file</c>.</summary>
    public required string Scope { get; set; }

    /// <summary>Where it is, without parameters.</summary>
    public required string Url { get; set; }

    /// <summary><c>GET</c>, or <c>POST</c> where this server calls it and people go where it answers.</summary>
    public required string HttpMethod { get; set; }

    /// <summary>What it is told.</summary>
    public List<ToolParameter> Parameters { get; set; } = [];

    /// <summary>The type of files it works on; null for datasets.</summary>
    public string? ContentType { get; set; }

    /// <summary>What it may ask this server; null where it is told everything at once.</summary>
    public List<ToolCall>? AllowedCalls { get; set; }

    /// <summary>Auxiliary files a file must have; null for none.</summary>
    public List<ToolRequirement>? AuxiliaryFiles { get; set; }
}

internal sealed class ExternalToolMapping : IEntityTypeConfiguration<ExternalToolRecord>
{
    public void Configure(EntityTypeBuilder<ExternalToolRecord> builder)
    {
        builder.ToTable("external_tools");
        builder.Property(t => t.Types).AsJson();
        builder.Property(t => t.Parameters).AsJson();
        builder.Property(t => t.AllowedCalls).AsJson();
        builder.Property(t => t.AuxiliaryFiles).AsJson();
    }
}
