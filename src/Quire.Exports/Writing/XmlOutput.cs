using System.Text;
using System.Xml;
using Quire.Exports.Text;

namespace Quire.Exports.Writing;

/// <summary>
/// Streams one XML document. Every text is cleaned on its way, blank elements and attributes are left out, and a section is
/// written only when something comes to stand in it.
/// </summary>
internal sealed class XmlOutput : IAsyncDisposable
{
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlWriter _writer;
    private readonly string? _prefix;
    private readonly string _namespace;
    private readonly Stack<string> _pendingSections = [];

    /// <summary>Elements will be written in <paramref name="elementNamespace"/>.</summary>
    public XmlOutput(Stream output, string? prefix, string elementNamespace)
    {
        _prefix = prefix;
        _namespace = elementNamespace;
        _writer = XmlWriter.Create(
            output,
            new XmlWriterSettings
            {
                Async = true,
                Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                Indent = true,
                NewLineChars = "\n",
            }
        );
    }

    /// <summary>Opens the root and declares the namespaces.</summary>
    public async Task StartRootAsync(
        string? prefix,
        string name,
        string rootNamespace,
        string? schemaLocation,
        params (string Prefix, string Namespace)[] namespaces
    )
    {
        await _writer.WriteStartDocumentAsync();
        await _writer.WriteStartElementAsync(prefix, name, rootNamespace);
        await _writer.WriteAttributeStringAsync("xmlns", "xsi", null, SchemaInstance);
        foreach (var (declared, uri) in namespaces)
        {
            await _writer.WriteAttributeStringAsync("xmlns", declared, null, uri);
        }

        if (schemaLocation is not null)
        {
            await _writer.WriteAttributeStringAsync("xsi", "schemaLocation", SchemaInstance, schemaLocation);
        }
    }

    /// <summary>Begins a wrapper that appears only when it gets content; there may be others within.</summary>
    public void BeginSection(string name) => _pendingSections.Push(name);

    /// <summary>Ends what <see cref="BeginSection"/> began.</summary>
    public async Task EndSectionAsync()
    {
        if (_pendingSections.TryPop(out _))
        {
            return;
        }

        await _writer.WriteEndElementAsync();
    }

    /// <summary>Opens an element.</summary>
    public async Task StartAsync(string name, params (string Name, string? Value)[] attributes)
    {
        // Nearly always there is none, and codebooks have elements by the million.
        if (_pendingSections.Count > 0)
        {
            foreach (var section in _pendingSections.Reverse())
            {
                await _writer.WriteStartElementAsync(_prefix, section, _namespace);
            }

            _pendingSections.Clear();
        }

        await _writer.WriteStartElementAsync(_prefix, name, _namespace);
        foreach (var (attribute, value) in attributes)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                await WriteAttributeAsync(attribute, SafeText.ForXml(value));
            }
        }
    }

    /// <summary>An attribute of the element just opened.</summary>
    public Task AttributeAsync(string name, string value) => WriteAttributeAsync(name, SafeText.ForXml(value));

    /// <summary>Closes the innermost open element.</summary>
    public Task EndAsync() => _writer.WriteEndElementAsync();

    /// <summary>An element with text; nothing at all when the text is blank.</summary>
    public async Task ElementAsync(string name, string? text, params (string Name, string? Value)[] attributes)
    {
        var clean = SafeText.ForXml(text ?? "").Trim();
        if (clean.Length > 0)
        {
            await StartAsync(name, attributes);
            await _writer.WriteStringAsync(clean);
            await EndAsync();
        }
    }

    /// <summary>One element for each text that is not blank.</summary>
    public async Task ElementsAsync(string name, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            await ElementAsync(name, text);
        }
    }

    /// <summary>An element that says all it has to say in attributes.</summary>
    public async Task EmptyElementAsync(string name, params (string Name, string? Value)[] attributes)
    {
        await StartAsync(name, attributes);
        await EndAsync();
    }

    /// <summary>Sends what was written so far, so that long documents go out in small pieces.</summary>
    public Task FlushAsync() => _writer.FlushAsync();

    /// <summary>Closes the root.</summary>
    public async Task FinishAsync()
    {
        await _writer.WriteEndDocumentAsync();
        await _writer.FlushAsync();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private Task WriteAttributeAsync(string name, string value) =>
        name == "xml:lang"
            ? _writer.WriteAttributeStringAsync("xml", "lang", "http://www.w3.org/XML/1998/namespace", value)
            : _writer.WriteAttributeStringAsync(null, name, null, value);
}
