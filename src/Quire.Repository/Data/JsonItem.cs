namespace Quire.Repository.Data;

/// <summary>An item of a list that is stored as JSON, as the database itself takes it apart.</summary>
public sealed class JsonItem
{
    public string Value { get; set; } = "";
}
