using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Quire.Repository.Data.Files;

/// <summary>
/// What people said of the variables of a table besides what the file says. Written once and never changed: entries say in which
/// versions it holds, and another edit is another row.
/// </summary>
public sealed class TableEditsRecord
{
    public long Id { get; set; }

    /// <summary>The table it is about, and goes with.</summary>
    public long ContentId { get; set; }

    /// <summary>What was said, as <see cref="Quire.Repository.Files.Tables.Editing.VariableEdits"/> packs it.</summary>
    public required byte[] Document { get; set; }
}

internal sealed class TableEditsMapping : IEntityTypeConfiguration<TableEditsRecord>
{
    public void Configure(EntityTypeBuilder<TableEditsRecord> builder)
    {
        builder.ToTable("table_edits");
        builder.HasOne<FileContentRecord>().WithMany().HasForeignKey(e => e.ContentId).OnDelete(DeleteBehavior.Cascade);
    }
}
