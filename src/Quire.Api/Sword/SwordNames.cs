using System.Xml.Linq;

namespace Quire.Api.Sword;

/// <summary>Names of SWORD v2, AtomPub and Dublin Core.</summary>
internal static class SwordNames
{
    public const string Entry = "application/atom+xml;type=entry";
    public const string Feed = "application/atom+xml;type=feed";
    public const string Service = "application/atomsvc+xml";
    public const string SimpleZip = "http://purl.org/net/sword/package/SimpleZip";
    public const string Add = "http://purl.org/net/sword/terms/add";
    public const string Statement = "http://purl.org/net/sword/terms/statement";
    public const string State = "http://purl.org/net/sword/terms/state";

    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace App = "http://www.w3.org/2007/app";
    public static readonly XNamespace Sword = "http://purl.org/net/sword/terms/";
    public static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    public static readonly XNamespace States = State;
}
