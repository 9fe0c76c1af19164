namespace Quire.Exports;

/// <summary>What an XML format says about itself in the list of formats and in OAI-PMH <c>ListMetadataFormats</c>.</summary>
/// <param name="Namespace">Namespace URI of the root element or of the vocabulary.</param>
/// <param name="SchemaLocation">Where the schema is published, as existing clients expect to read it.</param>
/// <param name="SchemaVersion">Version of the schema.</param>
public sealed record XmlFormat(string Namespace, string SchemaLocation, string SchemaVersion);
