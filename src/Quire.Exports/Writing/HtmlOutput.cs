using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Quire.Exports.Text;

namespace Quire.Exports.Writing;

/// <summary>
/// Streams one page. Markup is what this program says; every text of somebody else goes through <see cref="Text"/> and can end
/// neither an element nor an attribute.
/// </summary>
internal sealed class HtmlOutput(Stream output)
{
    private const int FlushAt = 16 * 1024;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ArrayBufferWriter<byte> _pending = new(2 * FlushAt);

    /// <summary>Markup, as it is.</summary>
    public HtmlOutput Markup(string markup)
    {
        Encoding.UTF8.GetBytes(markup, _pending);
        return this;
    }

    /// <summary>A text, between tags or between quotation marks.</summary>
    public HtmlOutput Text(string? text) => Markup(Encoder.Encode(SafeText.ForXml(text ?? "").Trim()));

    /// <summary>An element with text; nothing at all when the text is blank.</summary>
    /// <param name="name">Name of the element, of this program's choice.</param>
    /// <param name="text">What stands in it.</param>
    public HtmlOutput Element(string name, string? text) =>
        SafeText.HasContent(text) ? Markup($"<{name}>").Text(text).Markup($"</{name}>\n") : this;

    /// <summary>A term of a list with what is said of it; nothing at all when that is blank.</summary>
    public HtmlOutput Term(string term, string? text) =>
        SafeText.HasContent(text) ? Element("dt", term).Element("dd", text) : this;

    /// <summary>A text that leads to an address, where it is one of the web.</summary>
    public HtmlOutput Link(string? address, string? text) =>
        WebUri.Normalize(address) is { } target
            ? Markup("<a rel=\"nofollow\" href=\"").Text(target).Markup("\">").Text(text).Markup("</a>")
            : Text(text);

    /// <summary>The name of a variable, which leads to what the page says of it.</summary>
    public HtmlOutput Variable(long number, string name) =>
        Markup(string.Create(CultureInfo.InvariantCulture, $"<a href=\"#v{number}\">")).Text(name).Markup("</a>");

    /// <summary>Sends what has been written on its way once there is enough of it, so that memory stays flat.</summary>
    public Task FlushWhenLargeAsync(CancellationToken cancellationToken) =>
        _pending.WrittenCount < FlushAt ? Task.CompletedTask : FlushAsync(cancellationToken);

    /// <summary>Sends what has been written.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_pending.WrittenMemory, cancellationToken);
        _pending.ResetWrittenCount();
    }
}
