namespace EComRules.Engine;

/// <summary>The elements that are told apart.</summary>
internal enum HtmlTag : byte
{
    Other, A, Area, Blockquote, Body, Block, Br, Button, Dd, Div, Dt, Font, Form, Hr, Img, Li, List, Option, P, Pre, Raw, Spaced, Style, Table, Td, Template, Th, Tr, Void,
}
