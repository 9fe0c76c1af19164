namespace Quire.Exports;

/// <summary>A file that was read as a table.</summary>
/// <param name="File">The file.</param>
/// <param name="Table">What is in it; null where that is not for everybody, as long as the file is closed.</param>
public sealed record ExportedTableFile(ExportedFile File, ExportedTable? Table);
