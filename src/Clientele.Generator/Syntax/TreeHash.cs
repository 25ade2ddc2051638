namespace Clientele.Generator.Syntax;

/// <summary>What a tree says, whatever its layout, as part of a hash.</summary>
internal static class TreeHash
{
    public static void Append(this ContentHash hash, TreeNode? node)
    {
        switch (node)
        {
            case MappingNode mapping:
                hash.Append(mapping.Entries.Count);
                foreach (var entry in mapping.Entries)
                {
                    hash.Append(entry.Key);
                    hash.Append(entry.Value);
                }

                break;
            case SequenceNode list:
                hash.Append(list.Items.Count);
                foreach (var item in list.Items)
                {
                    hash.Append(item);
                }

                break;
            case ScalarNode scalar:
                hash.Append((int)scalar.Type);
                hash.Append(scalar.Text);
                break;
            default:
                break;
        }
    }
}
