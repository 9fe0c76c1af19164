using System.Text;

namespace Quire.Server.Demo;

/// <summary>An example file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Make">Makes its bytes, which takes a moment for some.</param>
/// <param name="Description">What is in it.</param>
/// <param name="Folder">Where it lies in the dataset; empty for the top.</param>
/// <param name="Category">Its tag; null for none.</param>
/// <param name="Restrict">Whether access to it is asked for.</param>
/// <param name="Embargo">Why it is under embargo for a year; null where it is not.</param>
internal sealed record DemoFile(
    string Name,
    Func<byte[]> Make,
    string Description,
    string Folder = "",
    string? Category = null,
    bool Restrict = false,
    string? Embargo = null
)
{
    public DemoFile(string name, string text, string description, string folder = "", string? category = null)
        : this(name, () => Encoding.UTF8.GetBytes(text), description, folder, category) { }
}
