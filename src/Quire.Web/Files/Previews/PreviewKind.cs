namespace Quire.Web.Files.Previews;

/// <summary>How a file is shown.</summary>
internal enum PreviewKind
{
    None,
    Image,
    Audio,
    Video,
    Pdf,
    Archive,
    Markdown,
    Json,
    Table,
    Text,
}
