using System.Xml;
using Quire.Tabular.Tables;

namespace Quire.Tabular.Excel;

/// <summary>Names of elements and attributes, of which a part of a workbook has few; a reader keeps all it has met.</summary>
internal sealed class BoundedNames : NameTable
{
    private const int Most = 10_000;

    private int _added;

    public override string Add(string key) => Get(key) ?? Added(base.Add(key));

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Added(base.Add(key, start, len));

    private string Added(string name) =>
        ++_added <= Most ? name : throw new TableFormatException("A part of the workbook has too many names of elements.");
}
