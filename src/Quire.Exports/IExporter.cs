namespace Quire.Exports;

/// <summary>Writes a dataset version in one metadata format. Stateless: one instance serves every request.</summary>
public interface IExporter
{
    /// <summary>The name clients ask for, such as <c>oai_dc</c>. Matched exactly, upper and lower case included.</summary>
    string Name { get; }

    /// <summary>The name people read in lists of formats.</summary>
    string DisplayName { get; }

    /// <summary>Content type of what is written, without parameters. The encoding is UTF-8 without byte order mark.</summary>
    string MediaType { get; }

    /// <summary>Whether harvesters may ask for it through OAI-PMH.</summary>
    bool IsHarvestable { get; }

    /// <summary>Whether pages for people offer it.</summary>
    bool IsVisibleInUserInterface { get; }

    /// <summary>The XML vocabulary; null for formats that are not XML.</summary>
    XmlFormat? Xml { get; }

    /// <summary>
    /// Writes the version to <paramref name="output"/>, which stays open. Never refuses a version for what its metadata holds:
    /// what a format cannot express is left out, and the result is always well formed.
    /// </summary>
    /// <param name="version">What to write. <see cref="ExportedVersion.Files"/> may be read more than once.</param>
    /// <param name="output">Receives the bytes as they are made; only asynchronous writes are used.</param>
    /// <param name="cancellationToken">Stops the writing; the output is then incomplete.</param>
    Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default);
}
