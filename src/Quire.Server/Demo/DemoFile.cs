namespace Quire.Server.Demo;

/// <summary>An example file.</summary>
internal sealed record DemoFile(
    string Name,
    byte[] Bytes,
    string Description,
    string Folder = "",
    string? Category = null,
    bool Restrict = false
);
